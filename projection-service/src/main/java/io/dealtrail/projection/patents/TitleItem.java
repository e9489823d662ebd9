package io.dealtrail.projection.patents;

import io.dealtrail.facts.Groups;
import io.dealtrail.facts.TitleOnDay;
import io.dealtrail.projection.facts.FamilyReader;
import io.dealtrail.projection.web.AsOf;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Title to a portfolio or patent at two dates.
 *
 * @param legalOwner a party, several as a list, or {@code {"value":null,"unknown":true}} where the chain does not tell
 * @param groupOwner the party at the top of the owner's group on that day, where a change of name or a merger changes nothing; as unknown as the owner or a relation is
 * @param ownershipUnverified that nobody could say whose it was before the transfer by which the owner became one, or that portfolios of
 *     different holders have it and no transfer explains that
 * @param publiclyRecorded whether a register shows that transfer: YES, NO or UNKNOWN; {@code null} where nothing was transferred
 * @param chain oldest first
 */
public record TitleItem(
        @Schema(description = "A party, a list of parties, or a value that is unknown")
        Object legalOwner,

        @Schema(description = "A party, a list of parties, or a value that is unknown")
        Object groupOwner,

        boolean ownershipUnverified,
        @Nullable String publiclyRecorded,
        List<ChainLink> chain,
        List<Charge> encumbrances) {

    /**
     * What lies on it.
     *
     * @param factRef qualified by the partnership that records it
     * @param kind LICENSE, SECURITY_INTEREST, RETAINED_RIGHT or OBLIGATION
     * @param answer YES, or UNKNOWN where it may have ended or not begun
     */
    public record Charge(String factRef, String kind, String answer) {}

    static TitleItem of(TitleOnDay title, Groups groups, AsOf asOf) {
        Stream<ChainLink> first = title.chain().firstOwners().isEmpty()
                ? Stream.of()
                : Stream.of(ChainLink.first(title.chain().firstOwners()));
        Stream<ChainLink> passings = title.chain().passings().stream().map(passing -> ChainLink.of(passing, title));
        return new TitleItem(
                owner(title),
                groupOwner(title, groups, asOf),
                title.isUnverified(),
                title.ofLastTransfer("publiclyRecorded").map(JsonNode::asString).orElse(null),
                Stream.concat(first, passings).toList(),
                title.encumbrances().stream()
                        .map(each -> new Charge(
                                each.fact().toString(),
                                each.kind(),
                                each.answer().name()))
                        .toList());
    }

    private static Object owner(TitleOnDay title) {
        return title.legalOwners()
                .<Object>map(owners -> owners.size() == 1 ? owners.iterator().next() : ChainLink.sorted(owners))
                .orElseGet(TitleItem::unknown);
    }

    private static Object groupOwner(TitleOnDay title, Groups groups, AsOf asOf) {
        List<Object> tops = title.principals().stream()
                .flatMap(Set::stream)
                .<Object>map(owner -> owner.party() == null ? owner : FamilyReader.group(owner.party(), groups, asOf))
                .distinct()
                .toList();
        return switch (tops.size()) {
            case 0 -> unknown();
            case 1 -> tops.getFirst();
            default -> tops;
        };
    }

    private static Map<String, Object> unknown() {
        Map<String, Object> unknown = new LinkedHashMap<>();
        unknown.put("value", null);
        unknown.put("unknown", true);
        return unknown;
    }
}
