package io.dealtrail.facts;

import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.PartyRef;
import io.dealtrail.terms.PatentRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What one partnership says that lies on a portfolio or patent on one day. */
final class Charges {

    private final FactView view;
    private final LocalDate day;
    private final Set<String> own;
    private final Map<String, LocalDate> meant;
    private final Optional<PatentRef> patent;
    private final @Nullable String partnership;
    private final Related related;
    private final Spans spans;
    private final List<Encumbrance> found = new ArrayList<>();

    /**
     * Of one partnership.
     *
     * @param view what it says on the day
     * @param own the portfolio that is asked for, or those that the patent is in on the day
     * @param meant these and what they were split off, each with the last day of which it is spoken of together with them
     */
    Charges(
            FactView view,
            Set<String> own,
            Map<String, LocalDate> meant,
            Optional<PatentRef> patent,
            @Nullable String partnership) {
        this.view = view;
        this.day = view.validAt();
        this.own = own;
        this.meant = meant;
        this.patent = patent;
        this.partnership = partnership;
        this.related = new Related(view);
        this.spans = new Spans(view, related);
    }

    List<Encumbrance> all() {
        for (FactRef grant : view.objects("grant")) {
            Span span = spans.ofGrant(grant);
            if (isMeant(related.value(grant, "subject"), span.start())) {
                add(grant, "LICENSE", span.inForceOn(day));
            }
        }
        for (FactRef transfer : view.objects("transfer")) {
            if (isMeant(transfer)) {
                transfer(transfer);
            }
        }
        for (FactRef obligation : view.objects("obligation")) {
            if (concerns(related.value(obligation, "concerns"))) {
                add(obligation, "OBLIGATION", isOpen(obligation));
            }
        }
        return found;
    }

    private void transfer(FactRef transfer) {
        Answer executed = hasCome(transfer, "executedOn");
        boolean security = related.text(transfer, "conveyance")
                .filter("SECURITY_INTEREST"::equals)
                .isPresent();
        if (security) {
            Answer over = hasCome(transfer, "reversedOn").or(released(transfer));
            add(transfer, "SECURITY_INTEREST", executed.and(over.not()));
        }
        view.of(transfer).stream()
                .map(FactVersion::ref)
                .filter(ref -> ref.field().startsWith("retainedRights."))
                .forEach(ref -> add(ref, "RETAINED_RIGHT", executed));
    }

    /** Whether the secured party has given the same back since. */
    private Answer released(FactRef interest) {
        Set<PartyRef> secured = Transfers.parties(related.value(interest, "transferees"));
        Answer released = Answer.NO;
        for (FactRef other : view.objects("transfer")) {
            boolean ofTheSame =
                    related.text(other, "conveyance").filter("RELEASE"::equals).isPresent()
                            && isMeant(other)
                            && !Collections.disjoint(secured, Transfers.parties(related.value(other, "transferors")));
            if (ofTheSame && !isBefore(other, interest)) {
                released = released.or(hasCome(other, "executedOn"));
            }
        }
        return released;
    }

    private boolean isBefore(FactRef one, FactRef other) {
        return spans.day(one.field("executedOn"))
                .flatMap(first -> spans.day(other.field("executedOn"))
                        .map(second -> first.latest().isBefore(second.earliest())))
                .orElse(false);
    }

    private Answer hasCome(FactRef transfer, String field) {
        return spans.day(transfer.field(field)).map(on -> on.hasComeBy(day)).orElse(Answer.NO);
    }

    private boolean isMeant(FactRef transfer) {
        DayRange executed = spans.day(transfer.field("executedOn")).orElse(DayRange.NEVER);
        return !names(related.value(transfer, "assets.exclude"))
                && (related.text(transfer, "assets.portfolioId")
                                .filter(id -> isMeant(id, executed))
                                .isPresent()
                        || names(related.value(transfer, "assets.patents")));
    }

    private boolean isMeant(@Nullable JsonNode subject, DayRange from) {
        return subject != null
                && !names(subject.get("exclude"))
                && (isMeant(subject.path("portfolioId").asString(""), from) || names(subject.get("patents")));
    }

    /** What came to lie on a portfolio before a part was split off lies on the part too. */
    private boolean isMeant(String portfolioId, DayRange from) {
        LocalDate until = meant.get(portfolioId);
        return until != null && !from.earliest().isAfter(until);
    }

    /** Whether a list has the patent, or one of the portfolios, by its number or id. */
    private boolean names(@Nullable JsonNode list) {
        return patent.filter(one -> PatentLists.name(list, one)).isPresent()
                || PatentLists.texts(list).stream().anyMatch(own::contains);
    }

    private boolean concerns(@Nullable JsonNode facts) {
        return facts != null
                && meant.keySet().stream()
                        .anyMatch(id -> facts.valueStream()
                                .map(each -> each.asString("") + ".")
                                .anyMatch(each -> each.startsWith("portfolio:" + id + ".")));
    }

    private Answer isOpen(FactRef obligation) {
        return Computed.over(view, List.of())
                .get(obligation.field("status"))
                .map(status -> status.value() == null
                        ? Answer.UNKNOWN
                        : status.value().asString("").equals("OPEN") ? Answer.YES : Answer.NO)
                .orElse(Answer.NO);
    }

    private void add(FactRef fact, String kind, Answer answer) {
        if (answer != Answer.NO) {
            found.add(new Encumbrance(new FactRef(partnership, fact.kind(), fact.id(), fact.field()), kind, answer));
        }
    }
}
