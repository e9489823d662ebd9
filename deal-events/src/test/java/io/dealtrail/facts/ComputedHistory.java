package io.dealtrail.facts;

import io.dealtrail.terms.FactRef;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A history of which the computed facts are asked. */
final class ComputedHistory {

    private final History history = History.opened();

    History history() {
        return history;
    }

    void sign(String id, String more) {
        history.add(
                "agreement-signed",
                "{'agreementId':'" + id + "','types':['CROSS_LICENSE'],'parties':['nokia','xiaomi']," + more + "}");
    }

    Computed on(String day) {
        return Computed.over(
                history.facts().asOf(LocalDate.parse(day)), history.facts().conflicts());
    }

    String computed(String day, String ref) {
        return fact(day, ref).map(ComputedHistory::text).orElse("none");
    }

    private static String text(ComputedFact fact) {
        return fact.value() == null ? "unknown" : fact.value().asString();
    }

    List<Because> because(String day, String ref) {
        return fact(day, ref).orElseThrow().because();
    }

    private Optional<ComputedFact> fact(String day, String ref) {
        return on(day).get(FactRef.parse(ref));
    }
}
