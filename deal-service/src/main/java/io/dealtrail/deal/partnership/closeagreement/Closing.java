package io.dealtrail.deal.partnership.closeagreement;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.partnership.state.Assignments;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.partnership.transferpatent.TitleRules;
import io.dealtrail.deal.rules.Drafts;
import io.dealtrail.deal.rules.Known;
import io.dealtrail.events.AgreementClosed;
import io.dealtrail.events.PartnershipEvent;
import io.dealtrail.events.PatentTransferExecuted;
import io.dealtrail.events.RelativeDatesResolved;
import io.dealtrail.facts.RelativeDates;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.ResolvedDate;
import java.util.ArrayList;
import java.util.List;

/** All that happens when an agreement closes: dates that hung on it are known, and transfers that waited for it execute. */
record Closing(AgreementClosed closed, PartnershipState state, DecisionContext context) {

    List<PartnershipEvent> events() {
        List<PartnershipEvent> events = new ArrayList<>();
        events.add(closed);
        List<ResolvedDate> dates = dates();
        if (!dates.isEmpty()) {
            events.add(new RelativeDatesResolved(closed.agreementId(), dates, closed.evidence()));
        }
        state.all("transfer").filter(this::waitsForIt).map(this::executed).forEach(events::add);
        FactRef act = FactRef.object("agreement", closed.agreementId());
        events.addAll(new Assignments(state).taking(act, closed.on(), closed.evidence()));
        return events;
    }

    private PatentTransferExecuted executed(Known transfer) {
        boolean unverified = TitleRules.requireTitle(TitleRules.agreed(transfer), closed.on(), state, context);
        return new PatentTransferExecuted(
                transfer.object().id(), closed.on(), unverified ? true : null, closed.evidence());
    }

    private List<ResolvedDate> dates() {
        return RelativeDates.byClosing(closed.agreementId(), Drafts.with(closed, state.facts(), context));
    }

    private boolean waitsForIt(Known transfer) {
        boolean conditional = transfer.read("conditionalOn", FactRef.class)
                .filter(act -> act.partnership() == null || act.partnership().equals(state.id()))
                .filter(act -> act.kind().equals("agreement") && act.id().equals(closed.agreementId()))
                .filter(act -> act.isObject()
                        || act.field().equals("closing")
                        || act.field().equals("closedOn"))
                .isPresent();
        return conditional && transfer.versions("executedOn").isEmpty();
    }
}
