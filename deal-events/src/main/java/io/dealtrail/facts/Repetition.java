package io.dealtrail.facts;

import io.dealtrail.events.AgreementTermSet;
import io.dealtrail.events.ClosingRescheduled;
import io.dealtrail.events.ConflictResolved;
import io.dealtrail.events.DealEvent;
import io.dealtrail.events.FactAttested;
import io.dealtrail.events.FactCorrected;
import io.dealtrail.events.FactRetracted;
import io.dealtrail.events.KnowledgeEvent;
import io.dealtrail.events.PartnershipClosed;
import io.dealtrail.events.PartnershipReopened;
import io.dealtrail.terms.FactRef;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells a repetition from doing the same again: closing a partnership that was reopened since is no repetition. */
final class Repetition {

    private static final FactRef OPEN_OR_CLOSED = FactRef.of("partnership", "this", "status");

    private Repetition() {}

    /** Whether a later event that counts said otherwise of what this one decided. */
    static boolean isUndone(RecordedEvent event, Facts facts) {
        FactRef decided = decided(event.event());
        if (decided == null) {
            return false;
        }
        return deciding(decided, facts)
                .filter(event::isBefore)
                .anyMatch(each -> decided.equals(decided(each.event())) && facts.counts(each));
    }

    /** The events that can have decided it. */
    private static Stream<RecordedEvent> deciding(FactRef decided, Facts facts) {
        Stream<RecordedEvent> others = decided.equals(OPEN_OR_CLOSED)
                ? Stream.concat(
                        facts.events(PartnershipClosed.class).stream(),
                        facts.events(PartnershipReopened.class).stream())
                : facts.events(AgreementTermSet.class).stream(); // it may state the last day only
        return Stream.concat(facts.statements().at(decided), others);
    }

    private static @Nullable FactRef decided(DealEvent event) {
        if (event instanceof PartnershipClosed || event instanceof PartnershipReopened) {
            return OPEN_OR_CLOSED;
        }
        return switch (event) {
            case KnowledgeEvent remark -> decided(remark);
            case ClosingRescheduled e -> FactRef.of("agreement", e.agreementId(), "expectedClosing");
            case AgreementTermSet e -> FactRef.of("agreement", e.agreementId(), "term");
            default -> null;
        };
    }

    private static @Nullable FactRef decided(KnowledgeEvent remark) {
        return switch (remark) {
            case FactCorrected correction -> correction.factRef();
            case ConflictResolved resolution -> resolution.factRef();
            case FactAttested _ -> null; // what a source said, it said
            case FactRetracted _ -> null; // undone by being retracted itself
        };
    }
}
