package io.dealtrail.facts;

import io.dealtrail.events.AgreementAssigned;
import io.dealtrail.events.ClauseAdded;
import io.dealtrail.events.ContractEvent;
import io.dealtrail.events.DocumentAttached;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.ReplacedParty;

/** What the events about agreements as contracts assert: each itself, and of an assignment who stands in for whom from its day on. */
final class ContractAssertions {

    private static final String AGREEMENT = "agreement";
    private static final String NUMBER = "number";
    private static final String AGREEMENT_ID = "agreementId";

    private ContractAssertions() {}

    static void add(AssertionSheet sheet, ContractEvent event, FactRef partnership) {
        sheet.whole(entry(event, partnership), AGREEMENT_ID, NUMBER, "replaced");
        PartialDate effect = event instanceof AgreementAssigned assigned ? assigned.effectiveOn() : null;
        if (event instanceof AgreementAssigned assigned && effect != null) {
            sheet.from(effect);
            for (ReplacedParty each : assigned.replaced()) {
                sheet.fact(each.factRef(), each.value());
            }
        }
    }

    /** The address at which the event is kept among others like it. */
    static FactRef entry(ContractEvent event, FactRef partnership) {
        return switch (event) {
            case AgreementAssigned e -> {
                String agreement = e.agreementId();
                FactRef holder = agreement == null ? partnership : FactRef.object(AGREEMENT, agreement);
                yield holder.object().field("assignments." + e.number());
            }
            case ClauseAdded e -> FactRef.of(AGREEMENT, e.agreementId(), "clauses." + e.number());
            case DocumentAttached e -> FactRef.of(AGREEMENT, e.agreementId(), "documents." + e.number());
        };
    }
}
