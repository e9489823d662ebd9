package io.dealtrail.facts;

import io.dealtrail.events.EventJson;
import io.dealtrail.facts.Because.Reason;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.PartyRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The facts of a portfolio that follow from what partnerships say of it, on one day: {@code legalOwner}, {@code ownershipUnverified},
 * {@code publiclyRecorded} and {@code encumbrances}. Pure, like all computed facts, but of several aggregates.
 */
public final class PortfolioTitle {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final FactRef portfolio;
    private final LocalDate day;
    private final Collection<Facts> partnerships;
    private final ChainOfTitle chain;

    private PortfolioTitle(
            String portfolioId, LocalDate day, Collection<Facts> portfolios, Collection<Facts> partnerships) {
        this.portfolio = FactRef.object("portfolio", portfolioId);
        this.day = day;
        this.partnerships = partnerships;
        this.chain = ChainOfTitle.ofPortfolio(portfolioId, portfolios, partnerships);
    }

    /**
     * The computed facts, by field.
     *
     * @param portfolios the facts of the portfolio, and of those that it was split from
     * @param partnerships the facts of the partnerships that transfer it or license it
     */
    public static List<ComputedFact> of(
            String portfolioId, LocalDate day, Collection<Facts> portfolios, Collection<Facts> partnerships) {
        PortfolioTitle title = new PortfolioTitle(portfolioId, day, portfolios, partnerships);
        List<ComputedFact> found = new ArrayList<>();
        found.add(title.encumbrances());
        found.add(title.owner());
        title.transferFact("ownershipUnverified", "ownershipUnverified").ifPresent(found::add);
        title.transferFact("publiclyRecorded", "publiclyRecorded").ifPresent(found::add);
        return List.copyOf(found);
    }

    private List<Because> because() {
        return chain.lastBy(day)
                .map(passing -> List.of(new Because(Reason.HAPPENED, passing.fact())))
                .orElseGet(() -> List.of(new Because(Reason.BEGINS, portfolio.field("holder"))));
    }

    /** One owner as a party, several as a list. */
    private ComputedFact owner() {
        FactRef ref = portfolio.field("legalOwner");
        return chain.ownersOn(day)
                .map(owners -> ComputedFact.of(ref, parties(owners), because()))
                .orElseGet(() -> ComputedFact.unknown(ref, because()));
    }

    private static JsonNode parties(Set<PartyRef> owners) {
        ArrayNode all = JSON.arrayNode();
        owners.forEach(owner -> all.add(EventJson.mapper().<JsonNode>valueToTree(owner)));
        return all.size() == 1 ? all.get(0) : all;
    }

    /** What is known of the transfer by which the owner became one. */
    private Optional<ComputedFact> transferFact(String field, String computed) {
        return chain.lastBy(day)
                .flatMap(passing -> partnerships.stream()
                        .filter(facts -> passing.event() != null
                                && facts.event(passing.event()).isPresent())
                        .map(facts -> facts.asOf(day))
                        .flatMap(view -> value(view, passing.fact().field(field)).stream())
                        .findFirst()
                        .map(value -> ComputedFact.of(portfolio.field(computed), value, because())));
    }

    private static Optional<JsonNode> value(FactView view, FactRef ref) {
        return Optional.ofNullable(view.get(ref)
                .map(FactVersion::value)
                .orElseGet(() -> Computed.over(view, List.of())
                        .get(ref)
                        .map(ComputedFact::value)
                        .orElse(null)));
    }

    /** Licences that are or may be in force, security interests, and retained rights, each by its address. */
    private ComputedFact encumbrances() {
        ArrayNode all = JSON.arrayNode();
        List<Because> because = new ArrayList<>();
        for (Facts facts : partnerships) {
            FactView view = facts.asOf(day);
            Related related = new Related(view);
            Spans spans = new Spans(view, related);
            for (FactRef grant : view.objects("grant")) {
                Answer answer = isOn(related.value(grant, "subject"))
                        ? spans.ofGrant(grant).inForceOn(day)
                        : Answer.NO;
                add(grant, "LICENSE", answer, view, all, because);
            }
            for (FactRef transfer : view.objects("transfer")) {
                if (related.text(transfer, "assets.portfolioId")
                        .filter(portfolio.id()::equals)
                        .isPresent()) {
                    addTransfer(transfer, related, spans, view, all, because);
                }
            }
        }
        return ComputedFact.of(portfolio.field("encumbrances"), all, because);
    }

    private void addTransfer(
            FactRef transfer, Related related, Spans spans, FactView view, ArrayNode all, List<Because> because) {
        Answer executed = spans.day(transfer.field("executedOn"))
                .map(on -> on.hasComeBy(day))
                .orElse(Answer.NO);
        boolean security = related.text(transfer, "conveyance")
                .filter("SECURITY_INTEREST"::equals)
                .isPresent();
        boolean reversed = spans.day(transfer.field("reversedOn"))
                .filter(on -> on.hasComeBy(day) == Answer.YES)
                .isPresent();
        add(transfer, "SECURITY_INTEREST", security && !reversed ? executed : Answer.NO, view, all, because);
        view.of(transfer).stream()
                .map(FactVersion::ref)
                .filter(ref -> ref.field().startsWith("retainedRights."))
                .forEach(ref -> add(ref, "RETAINED_RIGHT", executed, view, all, because));
    }

    private boolean isOn(@Nullable JsonNode subject) {
        return subject != null && subject.path("portfolioId").asString("").equals(portfolio.id());
    }

    private static void add(
            FactRef fact, String kind, Answer answer, FactView view, ArrayNode all, List<Because> because) {
        if (answer == Answer.NO) {
            return;
        }
        String partnership = view.objects("partnership").stream()
                .findFirst()
                .map(FactRef::id)
                .orElse(null);
        FactRef qualified = new FactRef(partnership, fact.kind(), fact.id(), fact.field());
        all.addObject().put("fact", qualified.toString()).put("kind", kind).put("answer", answer.name());
        because.add(new Because(Reason.HAPPENED, qualified));
    }
}
