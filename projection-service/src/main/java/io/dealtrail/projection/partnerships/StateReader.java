package io.dealtrail.projection.partnerships;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.facts.FactVersion;
import io.dealtrail.facts.PartnershipParties;
import io.dealtrail.projection.facts.DealObjects;
import io.dealtrail.projection.facts.FactReader;
import io.dealtrail.projection.facts.Snapshot;
import io.dealtrail.projection.facts.StoredFact;
import io.dealtrail.projection.web.ApiProblem;
import io.dealtrail.projection.web.AsOf;
import io.dealtrail.projection.web.ProblemCode;
import io.dealtrail.terms.FactRef;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts the facts of a partnership together to its state. */
@Component
public class StateReader {

    private static final String RELATED = "relatedDeals.";
    private static final List<String> LISTED =
            List.of(RELATED, "rumours.", "rumourOutcomes.", "members.", "joinedOn.", "leftOn.");

    private final FactReader facts;

    StateReader(FactReader facts) {
        this.facts = facts;
    }

    /**
     * The state of a partnership.
     *
     * @throws ApiProblem if nothing was known of it
     */
    public PartnershipState partnership(String id, AsOf asOf) {
        Snapshot known = facts.at(new AggregateRef(AggregateType.PARTNERSHIP, id), asOf);
        if (known.version() == 0) {
            throw new ApiProblem(
                    ProblemCode.UNKNOWN_PARTNERSHIP, "Nothing was known of partnership '" + id + "' then.");
        }
        DealObjects objects = new DealObjects(known);
        RumourList rumours = new RumourList(known, objects);
        FactRef partnership = FactRef.object("partnership", id);
        return new PartnershipState(
                id,
                known.version(),
                asOf.validAt(),
                asOf.knownAt(),
                objects.fields(partnership, field -> !field.equals("parties") && !isListed(field)),
                parties(known, partnership, asOf),
                agreements(objects, rumours),
                objects.all("grant"),
                objects.all("transfer"),
                objects.all("area"),
                objects.all("consideration"),
                objects.all("obligation"),
                objects.all("condition"),
                objects.all("option"),
                objects.all("dispute"),
                objects.entries(partnership, RELATED),
                rumours.all(partnership),
                new MemberList(known, objects).all());
    }

    private static List<Map<String, Object>> agreements(DealObjects objects, RumourList rumours) {
        return Stream.concat(
                        objects.all("agreement", field -> !isListed(field)).stream(), rumours.agreements().stream())
                .toList();
    }

    /** Whether it is told in a list of its own. */
    private static boolean isListed(String field) {
        return LISTED.stream().anyMatch(field::startsWith);
    }

    private List<Map<String, Object>> parties(Snapshot known, FactRef partnership, AsOf asOf) {
        PartnershipParties parties = PartnershipParties.on(known.facts(), partnership);
        List<String> ids = parties.possible();
        Map<String, List<StoredFact>> registered = facts.of(AggregateType.PARTY, ids, asOf);
        return ids.stream()
                .map(id -> DealObjects.party(
                        id,
                        registered.getOrDefault(id, List.of()),
                        parties.source(id).map(FactVersion::sources).orElse(List.of())))
                .toList();
    }
}
