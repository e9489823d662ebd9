package io.dealtrail.projection.timeline;

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
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.Signatory;
import io.dealtrail.terms.WorldDate;
import org.jspecify.annotations.Nullable;

/** Says in one sentence what happened in the life of an agreement. */
final class LifecycleTitles {

    private final Named named;

    LifecycleTitles(Named named) {
        this.named = named;
    }

    Title of(AgreementLifecycleEvent event) {
        return switch (event) {
            case AgreementAnnounced e ->
                Title.parties(e.parties().stream().map(Signatory::party).toList())
                        .and(" announced " + Words.one(Words.agreement(e.types())));
            case AgreementTermSet e -> about(e.agreementId(), "the term became known" + until(e.effectiveTo()));
            case ClosingRescheduled e -> about(e.agreementId(), "the closing is expected" + on(e.expectedClosing()));
            case ConditionAdded e -> about(e.agreementId(), "it waits for " + Words.of(e.kind()));
            case ConditionSatisfied e -> Title.text(named.condition(e.conditionId()) + " was satisfied");
            case ConditionWaived e -> Title.text(named.condition(e.conditionId()) + " was waived");
            case ConditionFailed e -> Title.text(named.condition(e.conditionId()) + " failed");
            case AgreementClosed e -> Title.text(named.agreement(e.agreementId()) + " was closed");
            case RelativeDatesResolved e ->
                about(e.agreementId(), Words.several(e.dates().size(), "date") + " came out with the closing");
            case AgreementAmended e ->
                Title.text(named.agreement(e.agreementId()) + " was amended"
                        + (e.rationale() == null ? "" : ": " + e.rationale()));
            case AgreementRenewed e ->
                Title.text(named.agreement(e.agreementId()) + " was renewed" + until(e.newEffectiveTo()));
            case OptionExercised e ->
                new Title()
                        .and(e.by())
                        .and(" exercised option " + e.optionId() + " of " + named.agreement(e.agreementId()));
            case AgreementTermExtended e ->
                Title.text(named.agreement(e.agreementId()) + " was extended" + until(e.effectiveTo()));
            case AgreementExpired e -> Title.text(named.agreement(e.agreementId()) + " expired");
            case AgreementTerminated e ->
                Title.text(named.agreement(e.agreementId()) + " was terminated: " + e.reason());
            case AgreementPartiallyTerminated e ->
                Title.text(named.agreement(e.agreementId()) + " was terminated in part: " + e.reason());
            case AgreementAbandoned e -> Title.text(named.agreement(e.agreementId()) + " was abandoned: " + e.reason());
        };
    }

    private Title about(String agreementId, String what) {
        return Title.text(named.agreement(agreementId) + ": " + what);
    }

    private static String until(@Nullable WorldDate end) {
        PartialDate day = PartialDate.stated(end);
        return day == null ? "" : " until " + day;
    }

    private static String on(WorldDate expected) {
        PartialDate day = PartialDate.stated(expected);
        return day == null ? " on another day" : " on " + day;
    }
}
