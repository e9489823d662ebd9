package io.dealtrail.facts;

import io.dealtrail.terms.FactRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The parts that a dispute consists of: each respondent of each proceeding, and of each jurisdiction in which no proceeding is known. Without
 * either, the respondents.
 */
final class DisputeParts {

    private final List<Part> parts = new ArrayList<>();

    private DisputeParts() {}

    private record Part(
            JsonNode respondent,
            @Nullable String jurisdiction,
            @Nullable String proceeding) {

        boolean isIn(JsonNode scope) {
            return isIn(scope.path("respondents"), respondent)
                    && isIn(scope.path("jurisdictions"), jurisdiction)
                    && isIn(scope.path("proceedings"), proceeding);
        }

        private static boolean isIn(JsonNode list, @Nullable String one) {
            return list.isEmpty()
                    || list.valueStream().anyMatch(each -> each.asString("").equals(one));
        }

        private static boolean isIn(JsonNode list, JsonNode one) {
            return list.isEmpty() || list.valueStream().anyMatch(each -> FactValues.same(each, one));
        }
    }

    static DisputeParts of(FactRef dispute, Related related) {
        DisputeParts all = new DisputeParts();
        List<JsonNode> respondents = list(dispute, "respondents", related);
        List<FactRef> proceedings = related.naming(dispute, "proceeding", "disputeId");
        Set<String> covered = new HashSet<>();
        for (FactRef proceeding : proceedings) {
            String jurisdiction = related.text(proceeding, "jurisdiction").orElse(null);
            List<JsonNode> own = list(proceeding, "respondents", related);
            all.add(own.isEmpty() ? respondents : own, jurisdiction, proceeding.id());
            covered.add(String.valueOf(jurisdiction));
        }
        List<String> jurisdictions = list(dispute, "jurisdictions", related).stream()
                .map(each -> each.asString(""))
                .filter(each -> !covered.contains(each))
                .toList();
        if (!covered.contains("null")) { // a proceeding of which nobody says where may be in any of them
            jurisdictions.forEach(each -> all.add(respondents, each, null));
        }
        if (proceedings.isEmpty() && jurisdictions.isEmpty()) {
            all.add(respondents, null, null);
        }
        return all;
    }

    private static List<JsonNode> list(FactRef object, String field, Related related) {
        JsonNode value = related.value(object, field);
        return value == null ? List.of() : value.valueStream().toList();
    }

    private void add(List<JsonNode> respondents, @Nullable String jurisdiction, @Nullable String proceeding) {
        respondents.forEach(respondent -> parts.add(new Part(respondent, jurisdiction, proceeding)));
    }

    /** Whether each part is in the scope of one of these settlements. */
    boolean areCoveredBy(List<FactVersion> settlements) {
        List<JsonNode> scopes = settlements.stream()
                .flatMap(settlement -> Stream.ofNullable(settlement.value()))
                .map(settlement -> settlement.path("scope"))
                .toList();
        return parts.stream().allMatch(part -> scopes.stream().anyMatch(part::isIn));
    }
}
