package io.dealtrail.facts;

import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.PartialDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** From which days the values of a fact hold where those days are facts of their own, which others may have spoken about. */
record StatedDays(FactRef ref, FactFold fold) {

    /** The day of a dated assertion, as corrected since where the day is a fact of its own. */
    @Nullable
    PartialDate of(Ledger.Asserted asserted) {
        PartialDate stated = asserted.from();
        FactRef dayFact = stated == null ? null : Assertions.dayOf(asserted.by().event(), ref);
        if (dayFact == null || isAsStated(dayFact, asserted.by())) {
            return stated;
        }
        return said(dayFact, asserted.by())
                .flatMap(WorldDates::stated)
                .map(day -> Assertions.firstDay(asserted.by().event(), day))
                .orElse(stated);
    }

    /** What an event says at an address, or in a value that contains it, as corrected since; what is known there, if another one says it. */
    private Optional<JsonNode> said(FactRef at, RecordedEvent by) {
        return Assertions.isDatedByAnother(by.event())
                ? fold.at(at).steps().reversed().stream().map(Step::value).findFirst()
                : Stream.concat(Stream.of(at.field()), FactPaths.around(at.field()).stream())
                        .flatMap(field -> fold.at(at.field(field)).origin(by).stream()
                                .flatMap(step -> Stream.ofNullable(
                                        FactPaths.at(step.value(), FactPaths.between(field, at.field())))))
                        .findFirst();
    }

    /** Whether nobody ever spoke about the day that an event states, or took back any of what the event said. */
    private boolean isAsStated(FactRef dayFact, RecordedEvent event) {
        Ledgers ledgers = fold.ledgers();
        return !fold.journal().isEverRetracted(event)
                && ledgers.at(dayFact).remarks().isEmpty()
                && FactPaths.around(dayFact.field()).stream()
                        .allMatch(outer ->
                                ledgers.at(dayFact.field(outer)).remarks().isEmpty());
    }
}
