package io.dealtrail.deal.partnership.transferpatent;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.partnership.state.GroupOf;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.rules.Known;
import io.dealtrail.events.EventJson;
import io.dealtrail.events.PatentTransferAgreed;
import io.dealtrail.events.PatentTransferExecuted;
import io.dealtrail.facts.Answer;
import io.dealtrail.facts.ChainOfTitle;
import io.dealtrail.facts.Facts;
import io.dealtrail.facts.Passing;
import io.dealtrail.terms.Assets;
import io.dealtrail.terms.Conveyance;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.Fraction;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.PartyRef;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Rule 30: whoever transfers a numbered patent or a defined portfolio owns it on that day, or is of the owner's group, as far as the chain of title is known. */
public final class TitleRules {

    private static final List<String> ASSETS = Arrays.stream(Assets.class.getRecordComponents())
            .map(RecordComponent::getName)
            .toList();

    private TitleRules() {}

    /**
     * Refuses a transferor who is certainly neither the owner nor of the owner's group.
     *
     * @param wanted the transfer, which is not executed yet as far as the facts say
     * @return whether the chain of title is unknown for some of the assets
     */
    public static boolean requireTitle(
            PatentTransferAgreed wanted, PartialDate executedOn, PartnershipState state, DecisionContext context) {
        return requireTitle(wanted, executedOn, "/transferors", state, context);
    }

    /** Refuses that title goes back from who certainly has it no more, or passes it on later. */
    public static void requireTitleBack(
            Known transfer, PartialDate on, PartnershipState state, DecisionContext context) {
        PatentTransferAgreed agreed = agreed(transfer);
        PatentTransferAgreed back = new PatentTransferAgreed(
                agreed.transferId(),
                null,
                agreed.transferees(),
                agreed.transferors(),
                agreed.assets(),
                agreed.conveyance(),
                null,
                agreed.interest(),
                null,
                Evidence.NONE);
        transfer.read("executedOn", PartialDate.class)
                .map(executed -> executed.earliest().isAfter(on.latest()) ? executed : on)
                .ifPresent(day -> requireTitle(back, day, "/on", state, context));
    }

    private static boolean requireTitle(
            PatentTransferAgreed wanted,
            PartialDate on,
            String pointer,
            PartnershipState state,
            DecisionContext context) {
        if (wanted.conveyance() != null && !wanted.conveyance().passesTitle()) {
            return false;
        }
        boolean unverified = false;
        for (Map.Entry<String, ChainOfTitle> chain :
                chains(wanted.assets(), state, context).entrySet()) {
            Asset asset = new Asset(chain.getKey(), chain.getValue(), pointer);
            unverified |= !isOwned(asset, wanted, on, context);
        }
        return unverified;
    }

    /** Whether this execution is recorded, whatever was known of the title then. */
    public static boolean isRecorded(String transferId, PartialDate executedOn, Evidence evidence, Facts facts) {
        return facts.recorded(new PatentTransferExecuted(transferId, executedOn, null, evidence))
                || facts.recorded(new PatentTransferExecuted(transferId, executedOn, true, evidence));
    }

    /** A transfer as it was agreed, as far as its execution depends on it. */
    public static PatentTransferAgreed agreed(Known transfer) {
        ObjectNode assets = JsonNodeFactory.instance.objectNode();
        for (String field : ASSETS) {
            transfer.value("assets." + field).ifPresent(value -> assets.set(field, value));
        }
        return new PatentTransferAgreed(
                transfer.object().id(),
                transfer.read("agreementId", String.class).orElse(null),
                transfer.list("transferors", PartyRef.class),
                transfer.list("transferees", PartyRef.class),
                EventJson.mapper().treeToValue(assets, Assets.class),
                transfer.read("conveyance", Conveyance.class).orElse(null),
                null,
                transfer.read("interest", Fraction.class).orElse(null),
                transfer.read("conditionalOn", FactRef.class).orElse(null),
                Evidence.NONE);
    }

    private static Map<String, ChainOfTitle> chains(Assets assets, PartnershipState state, DecisionContext context) {
        TitleSearch search = new TitleSearch(state, context);
        Map<String, ChainOfTitle> chains = new LinkedHashMap<>();
        assets.patents().forEach(patent -> chains.put(patent.toString(), search.patent(patent)));
        if (assets.portfolioId() != null) {
            chains.put(assets.portfolioId(), search.portfolio(assets.portfolioId()));
        }
        return chains;
    }

    /**
     * One thing of which title passes.
     *
     * @param pointer to what is wrong in the command's data where it must not
     */
    private record Asset(String name, ChainOfTitle chain, String pointer) {

        Refusal refusal(String detail, @Nullable UUID event) {
            return Refusal.ofField(RefusalCode.TRANSFERS_UNOWNED_ASSET, pointer, name + ": " + detail)
                    .conflictingWith(event);
        }
    }

    private static boolean isOwned(Asset asset, PatentTransferAgreed wanted, PartialDate on, DecisionContext context) {
        ChainOfTitle chain = asset.chain;
        LocalDate day = on.latest();
        Set<PartyRef> sellers = Set.copyOf(wanted.transferors());
        chain.nextAfter(day)
                .filter(next -> next.certain() && next.whole() && !Collections.disjoint(next.from(), sellers))
                .filter(_ -> wanted.interest() == null)
                .ifPresent(next -> {
                    throw asset.refusal(names(sellers) + " passes it to " + names(next.to()) + " later", next.event());
                });
        Optional<Set<PartyRef>> owners = chain.ownersOn(day);
        Optional<Set<PartyRef>> before = chain.ownersOn(on.earliest());
        Answer owned = owners.map(own -> GroupOf.any(own::contains, context).holdsAll(sellers, day))
                .orElse(Answer.UNKNOWN);
        boolean wasOwned = owned != Answer.NO
                || before.isEmpty()
                || GroupOf.any(before.get()::contains, context).holdsAll(sellers, on.earliest()) != Answer.NO;
        if (owners.isPresent() && owned == Answer.NO && (!wasOwned || on.isDay())) {
            throw asset.refusal(
                    "it belongs to " + names(owners.get()) + " on " + on,
                    chain.lastBy(day).map(Passing::event).orElse(null));
        }
        requireEnough(wanted.interest(), chain.holdingsOn(day).flatMap(held -> held.heldBy(sellers)), asset.name);
        return owned == Answer.YES && !chain.disputed();
    }

    /** Rule 31: nobody passes on a greater share than is held. */
    private static void requireEnough(@Nullable Fraction interest, Optional<Fraction> held, String asset) {
        held.filter(share -> interest != null && interest.compareTo(share) > 0).ifPresent(share -> {
            throw Refusal.ofField(
                    RefusalCode.INTEREST_EXCEEDED, "/interest", asset + ": the transferor holds " + share + " of it");
        });
    }

    private static String names(Set<PartyRef> parties) {
        return parties.stream().map(TitleRules::name).sorted().collect(Collectors.joining(", "));
    }

    private static String name(PartyRef party) {
        return party.party() == null ? String.valueOf(party.mention()) : party.party();
    }
}
