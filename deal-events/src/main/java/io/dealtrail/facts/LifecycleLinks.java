package io.dealtrail.facts;

import io.dealtrail.events.AgreementAbandoned;
import io.dealtrail.events.AgreementAmended;
import io.dealtrail.events.AgreementAnnounced;
import io.dealtrail.events.AgreementClosed;
import io.dealtrail.events.AgreementExpired;
import io.dealtrail.events.AgreementLifecycleEvent;
import io.dealtrail.events.AgreementPartiallyTerminated;
import io.dealtrail.events.AgreementRenewed;
import io.dealtrail.events.AgreementTermExtended;
import io.dealtrail.events.AgreementTermSet;
import io.dealtrail.events.AgreementTerminated;
import io.dealtrail.events.ClosingRescheduled;
import io.dealtrail.events.ConditionAdded;
import io.dealtrail.events.ConditionFailed;
import io.dealtrail.events.ConditionSatisfied;
import io.dealtrail.events.ConditionWaived;
import io.dealtrail.events.OptionExercised;
import io.dealtrail.events.RelativeDatesResolved;

/** What the events of an agreement's life bring into being and hang on. */
final class LifecycleLinks {

    private static final String AGREEMENT = "agreement";
    private static final String CONDITION = "condition";
    private static final String OPTION = "option";
    private static final String CLOSING = "closing";
    private static final String EXERCISE = "exercise";

    private LifecycleLinks() {}

    static EventLinks add(AgreementLifecycleEvent event, EventLinks links) {
        return switch (event) {
            case AgreementAnnounced e -> links.creates(AGREEMENT, e.agreementId());
            case AgreementTermSet e -> links.needs(AGREEMENT, e.agreementId());
            case ClosingRescheduled e -> links.needs(AGREEMENT, e.agreementId());
            case ConditionAdded e ->
                links.creates(CONDITION, e.conditionId())
                        .needs(AGREEMENT, e.agreementId())
                        .needs(e.dependsOn());
            case ConditionSatisfied e -> links.needs(CONDITION, e.conditionId());
            case ConditionWaived e -> links.needs(CONDITION, e.conditionId());
            case ConditionFailed e -> links.needs(CONDITION, e.conditionId());
            case AgreementClosed e -> links.creates(CLOSING, e.agreementId()).needs(AGREEMENT, e.agreementId());
            case RelativeDatesResolved e -> links.needs(CLOSING, e.agreementId());
            case AgreementAmended e -> {
                e.changes().forEach(change -> links.needs(change.factRef()));
                yield links.needs(AGREEMENT, e.agreementId());
            }
            case AgreementRenewed e -> links.needs(AGREEMENT, e.agreementId());
            case OptionExercised e -> links.creates(EXERCISE, e.optionId()).needs(OPTION, e.optionId());
            case AgreementTermExtended e -> links.needs(EXERCISE, e.optionId()).needs(AGREEMENT, e.agreementId());
            case AgreementExpired e -> links.needs(AGREEMENT, e.agreementId());
            case AgreementTerminated e -> links.needs(AGREEMENT, e.agreementId());
            case AgreementPartiallyTerminated e -> {
                e.grants().forEach(grant -> links.needs("grant", grant));
                yield links.needs(AGREEMENT, e.agreementId());
            }
            case AgreementAbandoned e -> links.needs(AGREEMENT, e.agreementId());
        };
    }
}
