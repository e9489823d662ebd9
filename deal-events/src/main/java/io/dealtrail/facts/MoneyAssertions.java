package io.dealtrail.facts;

import io.dealtrail.events.ConsiderationDetermined;
import io.dealtrail.events.MoneyEvent;
import io.dealtrail.events.PaymentRecorded;
import io.dealtrail.events.RateCardSet;
import io.dealtrail.terms.Disclosure;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.PartialDate;

/** What the events assert that follow the agreement of a consideration. */
final class MoneyAssertions {

    private MoneyAssertions() {}

    static void add(AssertionSheet sheet, MoneyEvent event) {
        switch (event) {
            case ConsiderationDetermined e -> determined(sheet, e);
            case PaymentRecorded e ->
                sheet.whole(
                        FactRef.of("consideration", e.considerationId(), "payments." + e.number()),
                        "considerationId",
                        "number");
            case RateCardSet e ->
                sheet.whole(
                        FactRef.of("agreement", e.agreementId(), "rateCards." + e.number()), "agreementId", "number");
        }
    }

    /** Before its day the sum was still open. */
    private static void determined(AssertionSheet sheet, ConsiderationDetermined event) {
        FactRef object = FactRef.object("consideration", event.considerationId());
        Disclosure disclosure = event.price().saysNothing() ? Disclosure.UNDISCLOSED : Disclosure.DISCLOSED;
        PartialDate on = event.on();
        if (on != null) {
            sheet.from(on);
        }
        sheet.fields(object, "considerationId", "by", "on")
                .fact(object.field("disclosure"), disclosure.name())
                .overAllTime()
                .given("by", object.field("determinedBy"))
                .given("on", object.field("determinedOn"));
    }
}
