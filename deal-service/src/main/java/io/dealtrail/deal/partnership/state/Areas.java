package io.dealtrail.deal.partnership.state;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.rules.Known;
import io.dealtrail.deal.rules.Rules;
import io.dealtrail.deal.rules.WorldDays;
import io.dealtrail.facts.FactVersion;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.WorldDate;
import java.util.List;
import java.util.stream.Stream;

/** What every change of an area keeps to. */
public final class Areas {

    private static final List<String> LAST_DAYS = List.of("completedOn", "droppedOn");

    private Areas() {}

    /** The rules of a change that leaves the area open: 34, 13, 14 and 16. */
    public static Rules changing(String areaId, PartialDate on, PartnershipState state, DecisionContext context) {
        Known area = state.known("area", areaId);
        return Rules.of(() -> requireNotClosedBefore(area, on))
                .and(dated(area, on, context))
                .last(() -> requireRunning(area, on, state));
    }

    /** The rules of the end of an area, whichever it is: 34 and 47, 13 and 14. */
    public static Rules ending(String areaId, PartialDate on, PartnershipState state, DecisionContext context) {
        Known area = state.known("area", areaId);
        return Rules.of(() -> requireNeverClosed(area)).and(dated(area, on, context));
    }

    /** Rules 13 and 14 for the day of a change. */
    public static Rules dated(Known area, PartialDate on, DecisionContext context) {
        return Rules.of(
                () -> area.read("from", WorldDate.class).ifPresent(start -> WorldDays.inOrder(start, on, "/on")),
                () -> WorldDays.happened(on, "/on", context));
    }

    /** Rules 34 and 47: what is completed or dropped is so once. */
    private static void requireNeverClosed(Known area) {
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
    private static void requireRunning(Known area, PartialDate on, PartnershipState state) {
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
