package io.dealtrail.deal.partnership.state;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.rules.Known;
import io.dealtrail.deal.rules.Rules;
import io.dealtrail.deal.rules.WorldDays;
import io.dealtrail.events.ProceedingAdded;
import io.dealtrail.facts.Computed;
import io.dealtrail.facts.FactVersion;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.PartyRef;
import io.dealtrail.terms.WorldDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What every step in a dispute keeps to. */
public final class Disputes {

    private static final Set<String> CLOSED = Set.of("SETTLED", "WITHDRAWN");
    private static final String STATUS = "status";
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private Disputes() {}

    /** The rules of what comes of a dispute while it is open: 36, 13 and 14. */
    public static Rules step(
            String disputeId, @Nullable PartialDate on, PartnershipState state, DecisionContext context) {
        Known dispute = state.known("dispute", disputeId);
        return Rules.of(() -> requireOpenOn(on, dispute, context)).and(dated(dispute, on, context));
    }

    /** The rules of a proceeding that becomes part of a dispute, which may have been filed before the rest of it: 36 and 14. */
    public static Rules filing(ProceedingAdded wanted, PartnershipState state, DecisionContext context) {
        return Rules.of(
                () -> requireOpenOn(wanted.filedOn(), state.known("dispute", wanted.disputeId()), context),
                () -> WorldDays.happened(wanted.filedOn(), "/filedOn", context));
    }

    /** The rules of what ends a dispute, or a part of it: 36, 13 and 14. */
    public static Rules ending(String disputeId, PartialDate on, PartnershipState state, DecisionContext context) {
        Known dispute = state.known("dispute", disputeId);
        return Rules.of(() -> requireNotClosedBy(LAST_DAY, dispute)).and(dated(dispute, on, context));
    }

    /** Rules 13 and 14: nothing happens in a dispute before it was filed. */
    private static Rules dated(Known dispute, @Nullable PartialDate on, DecisionContext context) {
        return Rules.of(
                () -> dispute.read("filedOn", WorldDate.class).ifPresent(filed -> WorldDays.inOrder(filed, on, "/on")),
                () -> WorldDays.happened(on, "/on", context));
    }

    /** Rule 36: nothing is added to a dispute after its end; what is of an unknown day is taken to be as new as its being known. */
    private static void requireOpenOn(@Nullable PartialDate on, Known dispute, DecisionContext context) {
        LocalDate newest = context.undated().isBefore(context.today()) ? context.undated() : LAST_DAY;
        LocalDate day = on == null || on.earliest().equals(LocalDate.MIN)
                ? newest
                : on.earliest().minusDays(2);
        requireNotClosedBy(day, dispute);
    }

    private static void requireNotClosedBy(LocalDate day, Known dispute) {
        Facts facts = dispute.facts();
        Computed.over(facts.asOf(day), List.of())
                .get(dispute.object().field(STATUS))
                .filter(status ->
                        status.value() != null && CLOSED.contains(status.value().asString("")))
                .ifPresent(status -> {
                    throw Refusal.ofField(
                                    RefusalCode.DISPUTE_ALREADY_CLOSED,
                                    "/disputeId",
                                    dispute.object().id() + " is closed: " + status.value())
                            .conflictingWith(status.because().stream()
                                    .flatMap(because -> facts.versions(because.fact()).stream())
                                    .map(FactVersion::event)
                                    .reduce((_, last) -> last)
                                    .orElse(null));
                });
    }

    /** A proceeding that must be of this dispute (rule 5). */
    public static void requireProceeding(String proceedingId, Known dispute, String pointer, PartnershipState state) {
        Known proceeding = state.object("proceeding", proceedingId, pointer);
        boolean own = proceeding
                .read("disputeId", String.class)
                .filter(dispute.object().id()::equals)
                .isPresent();
        if (!own) {
            throw Refusal.ofField(
                    RefusalCode.UNKNOWN_PROCEEDING,
                    pointer,
                    proceedingId + " is no proceeding of " + dispute.object().id());
        }
    }

    /** Ids of those among the parties who are registered; a mention may sue and be sued. */
    public static Set<String> ids(List<PartyRef> some, List<PartyRef> others, List<PartyRef> more) {
        return Stream.of(some, others, more).flatMap(Acting::ids).collect(Collectors.toUnmodifiableSet());
    }
}
