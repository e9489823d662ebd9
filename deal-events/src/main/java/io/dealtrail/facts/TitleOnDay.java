package io.dealtrail.facts;

import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.PartyRef;
import io.dealtrail.terms.PatentRef;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Who owns a portfolio or a numbered patent on one day, and what lies on it, as far as partnerships and portfolios say. Pure, like all
 * computed facts, but of several aggregates.
 */
public final class TitleOnDay {

    private final LocalDate day;
    private final ChainOfTitle chain;
    private final Collection<Facts> partnerships;
    private final Portfolios portfolios;
    private final Set<String> own;
    private final Map<String, LocalDate> meant;
    private final Optional<PatentRef> patent;

    private TitleOnDay(
            LocalDate day,
            ChainOfTitle chain,
            Collection<Facts> partnerships,
            Portfolios portfolios,
            Set<String> own,
            Optional<PatentRef> patent) {
        this.day = day;
        this.chain = chain;
        this.partnerships = partnerships;
        this.portfolios = portfolios;
        this.own = own;
        this.meant = new HashMap<>();
        own.forEach(id -> portfolios.wholes(id).forEach((whole, until) -> meant.merge(whole, until, DayRange::max)));
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
        return new TitleOnDay(day, chain, partnerships, new Portfolios(portfolios), Set.of(id), Optional.empty());
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
        Portfolios all = new Portfolios(portfolios);
        Set<String> within = all.with(patent).stream()
                .filter(place -> place.isOn(day))
                .map(Portfolios.Place::portfolioId)
                .collect(Collectors.toUnmodifiableSet());
        return new TitleOnDay(day, chain, partnerships, all, within, Optional.of(patent));
    }

    public ChainOfTitle chain() {
        return chain;
    }

    /** Of a patent, the portfolios that it is in on the day. */
    public Set<String> portfolioIds() {
        return own;
    }

    /** The numbers of the patents that are in the portfolio on the day. */
    public NavigableSet<String> patents() {
        return own.stream()
                .flatMap(id -> portfolios.patents(id, day).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The fact by which another portfolio was split into this one, with what went there; empty where none was. */
    public Optional<FactVersion> split() {
        return own.stream().flatMap(id -> portfolios.split(id).stream()).findFirst();
    }

    /** Whether nobody says anything of it. */
    public boolean isUnheardOf() {
        return partnerships.isEmpty()
                && chain.firstOwners().isEmpty()
                && chain.passings().isEmpty()
                && own.isEmpty();
    }

    /** Empty where nobody can tell. */
    public Optional<Set<PartyRef>> legalOwners() {
        return chain.ownersOn(day);
    }

    /** Those for whom they own it, whatever they are called since; empty where nobody can tell. */
    public Optional<Set<PartyRef>> principals() {
        return chain.principalsOn(day);
    }

    /** Whether nobody could say whose it was before the owner got it, or whose it is, since portfolios of several holders have it. */
    public boolean isUnverified() {
        return chain.disputed()
                || ofLastTransfer("ownershipUnverified")
                        .map(JsonNode::asBoolean)
                        .orElse(false);
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
                .flatMap(facts -> charges(facts.asOf(day)).all().stream())
                .toList();
    }

    private Charges charges(FactView view) {
        return new Charges(view, own, meant, patent, partnershipOf(view).orElse(null));
    }
}
