package io.dealtrail.facts;

import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.PartyRef;
import io.dealtrail.terms.PatentRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Who owns a portfolio or a numbered patent on one day, and what lies on it, as far as partnerships and portfolios say. Pure, like all
 * computed facts, but of several aggregates.
 */
public final class TitleOnDay {

    private final LocalDate day;
    private final ChainOfTitle chain;
    private final Collection<Facts> partnerships;
    private final Map<String, LocalDate> meant;
    private final Optional<PatentRef> patent;

    private TitleOnDay(
            LocalDate day,
            ChainOfTitle chain,
            Collection<Facts> partnerships,
            Map<String, LocalDate> meant,
            Optional<PatentRef> patent) {
        this.day = day;
        this.chain = chain;
        this.partnerships = partnerships;
        this.meant = meant;
        this.patent = patent;
    }

    /**
     * Title to a portfolio.
     *
     * @param portfolios the facts of the portfolio, and of those that it was split from
     * @param partnerships the facts of the partnerships that transfer, license or charge it
     */
    public static TitleOnDay ofPortfolio(
            String id, LocalDate day, Collection<Facts> portfolios, Collection<Facts> partnerships) {
        ChainOfTitle chain = ChainOfTitle.ofPortfolio(id, portfolios, partnerships);
        Map<String, LocalDate> meant = new TitleReader(portfolios, partnerships).wholes(id);
        return new TitleOnDay(day, chain, partnerships, meant, Optional.empty());
    }

    /**
     * Title to a numbered patent.
     *
     * @param portfolios the facts of the portfolios that it ever was in, and of those that they were split from
     * @param partnerships the facts of the partnerships that transfer, license or charge it or one of them
     */
    public static TitleOnDay ofPatent(
            PatentRef patent, LocalDate day, Collection<Facts> portfolios, Collection<Facts> partnerships) {
        ChainOfTitle chain = ChainOfTitle.ofPatent(patent, portfolios, partnerships);
        Map<String, LocalDate> within = Stream.concat(
                        portfolios.stream().flatMap(facts -> within(patent, facts.asOf(day))),
                        new TitleReader(portfolios, partnerships).partsHaving(patent, day).stream())
                .distinct()
                .collect(Collectors.toUnmodifiableMap(id -> id, _ -> LocalDate.MAX));
        return new TitleOnDay(day, chain, partnerships, within, Optional.of(patent));
    }

    private static Stream<String> within(PatentRef patent, FactView view) {
        return view.objects("portfolio").stream()
                .filter(portfolio -> view.get(PortfolioAssertions.member(portfolio, patent))
                        .map(FactVersion::value)
                        .filter(JsonNode::isString)
                        .isPresent())
                .map(FactRef::id);
    }

    public ChainOfTitle chain() {
        return chain;
    }

    /** Of a patent, the portfolios that it is in on the day. */
    public Set<String> portfolioIds() {
        return meant.keySet();
    }

    /** Whether nobody says anything of it. */
    public boolean isUnheardOf() {
        return partnerships.isEmpty()
                && chain.firstOwners().isEmpty()
                && chain.passings().isEmpty()
                && meant.isEmpty();
    }

    /** Empty where nobody can tell. */
    public Optional<Set<PartyRef>> legalOwners() {
        return chain.ownersOn(day);
    }

    /** How the owner became one; empty for the first. */
    public Optional<Passing> lastPassing() {
        return chain.lastBy(day);
    }

    /** What is known, by this field, of the transfer by which the owner became one. */
    public Optional<JsonNode> ofLastTransfer(String field) {
        return lastPassing()
                .flatMap(passing -> recordedBy(passing)
                        .map(facts -> facts.asOf(day))
                        .flatMap(view -> value(view, passing.fact().field(field))));
    }

    /** The id of the partnership that recorded the transfer. */
    public Optional<String> partnershipOf(Passing passing) {
        return recordedBy(passing).flatMap(facts -> partnershipOf(facts.asOf(day)));
    }

    private Optional<Facts> recordedBy(Passing passing) {
        return partnerships.stream()
                .filter(facts ->
                        passing.event() != null && facts.event(passing.event()).isPresent())
                .findFirst();
    }

    private static Optional<JsonNode> value(FactView view, FactRef ref) {
        return Optional.ofNullable(view.get(ref)
                .map(FactVersion::value)
                .orElseGet(() -> Computed.over(view, List.of())
                        .get(ref)
                        .map(ComputedFact::value)
                        .orElse(null)));
    }

    private static Optional<String> partnershipOf(FactView view) {
        return view.objects("partnership").stream().map(FactRef::id).findFirst();
    }

    /** Licences that are or may be in force, security interests, retained rights, and obligations that concern it. */
    public List<Encumbrance> encumbrances() {
        return partnerships.stream()
                .flatMap(facts -> new Charges(facts.asOf(day)).all().stream())
                .toList();
    }

    /** What one partnership says that lies on it. */
    private final class Charges {

        private final FactView view;
        private final Related related;
        private final Spans spans;
        private final List<Encumbrance> found = new ArrayList<>();

        Charges(FactView view) {
            this.view = view;
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
            Answer executed = spans.day(transfer.field("executedOn"))
                    .map(on -> on.hasComeBy(day))
                    .orElse(Answer.NO);
            boolean security = related.text(transfer, "conveyance")
                    .filter("SECURITY_INTEREST"::equals)
                    .isPresent();
            boolean reversed = spans.day(transfer.field("reversedOn"))
                    .filter(on -> on.hasComeBy(day) == Answer.YES)
                    .isPresent();
            add(transfer, "SECURITY_INTEREST", security && !reversed ? executed : Answer.NO);
            view.of(transfer).stream()
                    .map(FactVersion::ref)
                    .filter(ref -> ref.field().startsWith("retainedRights."))
                    .forEach(ref -> add(ref, "RETAINED_RIGHT", executed));
        }

        private boolean isMeant(FactRef transfer) {
            DayRange executed = spans.day(transfer.field("executedOn")).orElse(DayRange.NEVER);
            return related.text(transfer, "assets.portfolioId")
                            .filter(id -> isMeant(id, executed))
                            .isPresent()
                    || names(related.value(transfer, "assets.patents"));
        }

        private boolean isMeant(@Nullable JsonNode subject, DayRange from) {
            return subject != null
                    && (isMeant(subject.path("portfolioId").asString(""), from) || names(subject.get("patents")));
        }

        /** What came to lie on a portfolio before a part was split off lies on the part too. */
        private boolean isMeant(String portfolioId, DayRange from) {
            LocalDate until = meant.get(portfolioId);
            return until != null && !from.earliest().isAfter(until);
        }

        private boolean names(@Nullable JsonNode patents) {
            return patents != null
                    && patent.filter(one -> TitleReader.names(patents, one)).isPresent();
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
                String partnership = partnershipOf(view).orElse(null);
                found.add(
                        new Encumbrance(new FactRef(partnership, fact.kind(), fact.id(), fact.field()), kind, answer));
            }
        }
    }
}
