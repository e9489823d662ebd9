package io.dealtrail.deal.partnership.state;

import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.rules.Known;
import io.dealtrail.events.EventJson;
import io.dealtrail.terms.PartialDate;

/** What has happened on a day has not happened on another: that would be a correction. */
public final class SameDay {

    private SameDay() {}

    /** Rule 6: another source may state the same day, not another one. */
    public static void require(Known object, String field, PartialDate wanted, RefusalCode code) {
        object.versions(field).stream()
                .filter(version -> !version.is(EventJson.mapper().valueToTree(wanted)))
                .findFirst()
                .ifPresent(version -> {
                    throw Refusal.ofField(
                                    code,
                                    "/on",
                                    object.object() + " has it on " + version.value() + ": correct that day")
                            .conflictingWith(version.event());
                });
    }
}
