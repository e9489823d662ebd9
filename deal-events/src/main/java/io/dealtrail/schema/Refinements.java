package io.dealtrail.schema;

import static io.dealtrail.schema.Nodes.anyOf;
import static io.dealtrail.schema.Nodes.duration;
import static io.dealtrail.schema.Nodes.list;
import static io.dealtrail.schema.Nodes.text;
import static io.dealtrail.schema.Nodes.typed;
import static io.dealtrail.schema.Nodes.words;

import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The schemas of components that are more than the text or number of their type. */
final class Refinements {

    private static final Set<String> OUTER_IDS =
            Set.of("partyId", "sourceId", "portfolioId", "partnershipId", "otherPartnershipId");

    private static final Map<String, ObjectNode> BY_COMPONENT = Map.of(
            "Money.amount", text(Patterns.AMOUNT),
            "Money.currency", text(Patterns.ALPHA_3),
            "Rate.amount", text(Patterns.AMOUNT),
            "Rate.currency", text(Patterns.ALPHA_3),
            "Evidence.confidence", typed("number").put("minimum", 0).put("maximum", 1),
            "Evidence.sources", list(text(Patterns.OUTER_ID)),
            "Assets.share", anyOf(words("MAJORITY", "ALL"), text(Patterns.FRACTION)),
            "Option.extendBy", duration());

    private Refinements() {}

    /** {@code null} where the component's type says enough. */
    static @Nullable ObjectNode of(RecordComponent component) {
        String name = component.getName();
        ObjectNode refined = BY_COMPONENT.get(component.getDeclaringRecord().getSimpleName() + "." + name);
        if (refined != null) {
            return refined.deepCopy();
        }
        boolean id = component.getType() == String.class && name.endsWith("Id");
        return id ? text(OUTER_IDS.contains(name) ? Patterns.OUTER_ID : Patterns.INNER_ID) : null;
    }
}
