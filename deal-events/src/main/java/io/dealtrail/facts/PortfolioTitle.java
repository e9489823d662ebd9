package io.dealtrail.facts;

import io.dealtrail.events.EventJson;
import io.dealtrail.facts.Because.Reason;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.PartyRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The facts of a portfolio that follow from what partnerships say of it, on one day: {@code legalOwner}, {@code ownershipUnverified},
 * {@code publiclyRecorded} and {@code encumbrances}.
 */
public final class PortfolioTitle {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private PortfolioTitle() {}

    /** The computed facts, by field. */
    public static List<ComputedFact> of(String portfolioId, TitleOnDay title) {
        FactRef portfolio = FactRef.object("portfolio", portfolioId);
        List<Because> because = title.lastPassing()
                .map(passing -> List.of(new Because(Reason.HAPPENED, passing.fact())))
                .orElseGet(() -> List.of(new Because(Reason.BEGINS, portfolio.field("holder"))));
        List<ComputedFact> found = new ArrayList<>();
        found.add(encumbrances(portfolio, title.encumbrances()));
        FactRef owner = portfolio.field("legalOwner");
        found.add(title.legalOwners()
                .map(owners -> ComputedFact.of(owner, parties(owners), because))
                .orElseGet(() -> ComputedFact.unknown(owner, because)));
        for (String field : List.of("ownershipUnverified", "publiclyRecorded")) {
            Optional<JsonNode> value = title.ofLastTransfer(field);
            value.ifPresent(known -> found.add(ComputedFact.of(portfolio.field(field), known, because)));
        }
        return List.copyOf(found);
    }

    /** One owner as a party, several as a list. */
    private static JsonNode parties(Set<PartyRef> owners) {
        ArrayNode all = JSON.arrayNode();
        owners.forEach(owner -> all.add(EventJson.mapper().<JsonNode>valueToTree(owner)));
        return all.size() == 1 ? all.get(0) : all;
    }

    private static ComputedFact encumbrances(FactRef portfolio, List<Encumbrance> encumbrances) {
        ArrayNode all = JSON.arrayNode();
        encumbrances.forEach(each -> all.addObject()
                .put("fact", each.fact().toString())
                .put("kind", each.kind())
                .put("answer", each.answer().name()));
        List<Because> because = encumbrances.stream()
                .map(each -> new Because(Reason.HAPPENED, each.fact()))
                .toList();
        return ComputedFact.of(portfolio.field("encumbrances"), all, because);
    }
}
