package io.dealtrail.deal.partnership.modifylicense;

import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.rules.Known;
import io.dealtrail.deal.rules.Required;
import io.dealtrail.events.EventJson;
import io.dealtrail.events.LicenseGranted;
import io.dealtrail.facts.FactValues;
import io.dealtrail.terms.Change;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.MalformedTermException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A licence as it reads once its terms have changed.
 *
 * @param granted the licence with all changes
 * @param changes each of a whole field, whatever part of it was given
 */
record ModifiedGrant(LicenseGranted granted, List<Change> changes) {

    private static final Set<String> FIXED =
            Set.of("grantId", "agreementId", "crossLicenseId", "possibleConflict", "evidence");
    private static final Set<String> FIELDS = Arrays.stream(LicenseGranted.class.getRecordComponents())
            .map(RecordComponent::getName)
            .filter(field -> !FIXED.contains(field))
            .collect(Collectors.toUnmodifiableSet());

    /** Refuses changes of what is no term of this licence, from what it is not, or to what it is already. */
    static ModifiedGrant of(Known grant, List<Change> wanted, String partnershipId, LocalDate day) {
        ObjectNode json = known(grant, day);
        ObjectNode before = json.deepCopy();
        Set<String> changed = new LinkedHashSet<>();
        for (int i = 0; i < wanted.size(); i++) {
            String pointer = "/changes/" + i;
            List<String> path = path(wanted.get(i), grant.object(), partnershipId, pointer);
            requireChange(wanted.get(i), at(json, path), pointer);
            set(json, path, wanted.get(i).to(), pointer);
            changed.add(path.getFirst());
        }
        List<Change> changes = changed.stream()
                .map(field -> new Change(
                        grant.object().field(field),
                        before.path(field).isMissingNode() ? NullNode.getInstance() : before.path(field),
                        json.path(field)))
                .toList();
        return new ModifiedGrant(read(json), changes);
    }

    /** The licence as it reads on a day. */
    static LicenseGranted read(Known grant, LocalDate day) {
        LicenseGranted granted = read(known(grant, day));
        Required.check(granted);
        return granted;
    }

    /** Refuses values that no licence can have. */
    private static LicenseGranted read(ObjectNode json) {
        try {
            return EventJson.mapper().treeToValue(json, LicenseGranted.class);
        } catch (JacksonException e) {
            RefusalCode code = e.getCause() instanceof MalformedTermException term
                    ? RefusalCode.ofCode(term.code()).orElse(RefusalCode.MALFORMED)
                    : RefusalCode.MALFORMED;
            throw Refusal.ofField(code, "/changes", "no licence can have that value");
        }
    }

    private static ObjectNode known(Known grant, LocalDate day) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("grantId", grant.object().id());
        grant.facts().asOf(day).of(grant.object()).forEach(version -> {
            String field = version.ref().field();
            JsonNode value = version.value();
            if (value != null && (FIELDS.contains(field) || FIXED.contains(field))) {
                json.set(field, value.deepCopy());
            }
        });
        return json;
    }

    private static List<String> path(Change change, FactRef grant, String partnershipId, String pointer) {
        FactRef ref = change.factRef();
        boolean own = ref.kind().equals(grant.kind())
                && ref.id().equals(grant.id())
                && (ref.partnership() == null || ref.partnership().equals(partnershipId));
        List<String> path = List.of(ref.field().split("\\.", -1));
        if (!own || !FIELDS.contains(path.getFirst())) {
            throw Refusal.ofField(RefusalCode.MALFORMED, pointer + "/factRef", ref + " is no term of " + grant);
        }
        return path;
    }

    private static void requireChange(Change change, JsonNode known, String pointer) {
        JsonNode from = change.from();
        if (from != null && !from.isNull() && !FactValues.same(known, from)) {
            throw Refusal.ofField(
                    RefusalCode.CORRECTION_FROM_DIFFERS, pointer + "/from", change.factRef() + " is " + known);
        }
        if (FactValues.same(known, change.to())) {
            throw Refusal.ofField(
                    RefusalCode.CORRECTION_NO_CHANGE, pointer + "/to", change.factRef() + " is that already");
        }
    }

    private static JsonNode at(JsonNode holder, List<String> path) {
        JsonNode found = holder;
        for (String step : path) {
            found = found.path(step);
        }
        return found.isMissingNode() ? NullNode.getInstance() : found;
    }

    private static void set(ObjectNode holder, List<String> path, JsonNode value, String pointer) {
        ObjectNode inner = holder;
        for (String step : path.subList(0, path.size() - 1)) {
            if (!inner.path(step).isObject() && inner.has(step)) {
                throw Refusal.ofField(RefusalCode.MALFORMED, pointer + "/factRef", step + " has no parts");
            }
            inner = inner.withObjectProperty(step);
        }
        inner.set(path.getLast(), value);
    }
}
