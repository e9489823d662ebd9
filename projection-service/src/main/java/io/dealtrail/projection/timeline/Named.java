package io.dealtrail.projection.timeline;

import io.dealtrail.events.EventJson;
import io.dealtrail.facts.FactVersion;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.AgreementType;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.MalformedTermException;
import io.dealtrail.terms.PartyRef;
import io.dealtrail.terms.Signatory;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What the objects of an aggregate are called, and whom they concern, as last stated. */
final class Named {

    private static final List<String> PARTY_FIELDS =
            List.of("parties", "licensor", "licensee", "transferors", "transferees", "payers", "payees", "roles");

    private final Facts facts;

    Named(Facts facts) {
        this.facts = facts;
    }

    String agreement(String id) {
        FactRef object = FactRef.object("agreement", id);
        Optional<String> title = text(object.field("title"));
        return title.map(each -> "“" + each + "”").orElseGet(() -> "The " + Words.agreement(types(object)) + " " + id);
    }

    private List<AgreementType> types(FactRef agreement) {
        return value(agreement.field("types")).stream()
                .flatMap(JsonNode::valueStream)
                .map(JsonNode::asString)
                .flatMap(name -> Stream.of(AgreementType.values())
                        .filter(type -> type.name().equals(name)))
                .toList();
    }

    String consideration(String id) {
        return text(FactRef.of("consideration", id, "kind"))
                .map(kind -> "The " + Words.of(kind) + " " + id)
                .orElse("Consideration " + id);
    }

    String condition(String id) {
        return text(FactRef.of("condition", id, "kind"))
                .map(kind -> "The condition " + id + " (" + Words.of(kind) + ")")
                .orElse("Condition " + id);
    }

    String obligation(String id) {
        return text(FactRef.of("obligation", id, "what")).orElse("Obligation " + id);
    }

    String area(String id) {
        return text(FactRef.of("area", id, "name")).orElse(id);
    }

    /** The parties of some objects of one kind, each once. */
    Set<PartyRef> partiesOf(String kind, Collection<String> ids) {
        Set<PartyRef> parties = new LinkedHashSet<>();
        for (String id : ids) {
            for (String field : PARTY_FIELDS) {
                parties.addAll(parties(FactRef.of(kind, id, field)));
            }
        }
        return parties;
    }

    /** The parties of an agreement, where it is named and known. */
    List<PartyRef> partiesAround(@Nullable String agreementId) {
        return agreementId == null ? List.of() : parties(FactRef.of("agreement", agreementId, "parties"));
    }

    /** The parties that one fact names: one, a list, signatories, or the keys of roles. */
    List<PartyRef> parties(FactRef ref) {
        return value(ref).stream().flatMap(Named::parties).toList();
    }

    private static Stream<PartyRef> parties(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().flatMap(Named::party);
        }
        return value.isObject() && !value.has("mention")
                ? value.propertyNames().stream().map(PartyRef::party)
                : party(value);
    }

    private static Stream<PartyRef> party(JsonNode value) {
        JsonNode id = value.isObject() ? value.path("party") : value;
        try {
            if (id.isString()) {
                return Stream.of(PartyRef.party(id.stringValue()));
            }
            return Stream.of(
                    EventJson.mapper().treeToValue(value, Signatory.class).party());
        } catch (JacksonException | MalformedTermException notAParty) {
            // A correction may have put anything there.
            return Stream.empty();
        }
    }

    private Optional<String> text(FactRef ref) {
        return value(ref).filter(JsonNode::isString).map(JsonNode::stringValue);
    }

    private Optional<JsonNode> value(FactRef ref) {
        return facts.versions(ref).stream()
                .map(FactVersion::value)
                .filter(Objects::nonNull)
                .reduce((_, last) -> last);
    }
}
