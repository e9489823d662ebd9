package io.dealtrail.deal.partnership.state;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.rules.Known;
import io.dealtrail.deal.rules.WorldDays;
import io.dealtrail.facts.FactVersion;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.WorldDate;
import java.util.List;
import java.util.stream.Stream;

/** What every change of an area keeps to: rules 13, 14, 34 and 47. */
public final class Areas {

    private static final List<String> LAST_DAYS = List.of("completedOn", "droppedOn");

    private Areas() {}

    /** Rules 13 and 14 for the day of a change. */
    public static void checkDay(String areaId, PartialDate on, PartnershipState state, DecisionContext context) {
        state.known("area", areaId)
                .read("from", WorldDate.class)
                .ifPresent(start -> WorldDays.inOrder(start, on, "/on"));
        WorldDays.happened(on, "/on", context);
    }

    /** Rules 34 and 47: what is completed or dropped is so once. */
    public static void requireNeverClosed(Known area) {
        lastDays(area).findFirst().ifPresent(day -> {
            throw closed(area, day);
        });
    }

    /** Rule 34: nothing comes of an area after its last day. */
    public static void requireNotClosedBefore(Known area, WorldDate on) {
        lastDays(area)
                .filter(day -> EventDays.read(day.value())
                        .filter(last -> WorldDays.certainlyAfter(on, last))
                        .isPresent())
                .findFirst()
                .ifPresent(day -> {
                    throw closed(area, day);
                });
    }

    /** Rule 16: nothing changes in an area on a day after the end of its agreement. */
    public static void requireRunning(Known area, PartialDate on, PartnershipState state) {
        area.read("agreementId", String.class)
                .map(id -> state.agreement(id, "/areaId"))
                .ifPresent(agreement -> agreement.requireRunning(on, "/on"));
    }

    private static Stream<FactVersion> lastDays(Known area) {
        return LAST_DAYS.stream().flatMap(field -> area.versions(field).stream());
    }

    private static Refusal closed(Known area, FactVersion day) {
        return Refusal.ofField(RefusalCode.AREA_CLOSED, "/areaId", area.object().id() + " ended on " + day.value())
                .conflictingWith(day.event());
    }
}
