package io.dealtrail.schema;

import static io.dealtrail.schema.Nodes.anyOf;
import static io.dealtrail.schema.Nodes.duration;
import static io.dealtrail.schema.Nodes.filled;
import static io.dealtrail.schema.Nodes.list;
import static io.dealtrail.schema.Nodes.node;
import static io.dealtrail.schema.Nodes.text;
import static io.dealtrail.schema.Nodes.typed;
import static io.dealtrail.schema.Nodes.words;

import io.dealtrail.terms.AssignedContract;
import io.dealtrail.terms.Count;
import io.dealtrail.terms.Decider;
import io.dealtrail.terms.DisputeScope;
import io.dealtrail.terms.DisputeSubject;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.FieldOfUse;
import io.dealtrail.terms.Fraction;
import io.dealtrail.terms.HowMany;
import io.dealtrail.terms.OptionHolder;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.PartyRef;
import io.dealtrail.terms.PatentRef;
import io.dealtrail.terms.RumourTopics;
import io.dealtrail.terms.SettlementScope;
import io.dealtrail.terms.Signatory;
import io.dealtrail.terms.Subject;
import io.dealtrail.terms.TerminationScope;
import io.dealtrail.terms.Territory;
import io.dealtrail.terms.TierRate;
import io.dealtrail.terms.WorldDate;
import java.lang.reflect.Type;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The schemas of the terms whose wire form is not that of a record. */
final class TermForms {

    private final boolean closed;
    private final Function<Type, ObjectNode> reference;
    private final Map<Class<?>, Supplier<ObjectNode>> forms = Map.ofEntries(
            Map.entry(JsonNode.class, Nodes::node),
            Map.entry(Period.class, Nodes::duration),
            Map.entry(PartialDate.class, () -> text(Patterns.DATE)),
            Map.entry(WorldDate.class, this::worldDate),
            Map.entry(FactRef.class, () -> text(Patterns.FACT_REF)),
            Map.entry(Fraction.class, () -> text(Patterns.FRACTION)),
            Map.entry(PatentRef.class, () -> text(Patterns.PATENT)),
            Map.entry(PartyRef.class, () -> anyOf(text(Patterns.OUTER_ID), mention(node()))),
            Map.entry(OptionHolder.class, () -> anyOf(words("NOT_SPECIFIED"), reference(PartyRef.class))),
            Map.entry(Decider.class, () -> anyOf(filled(), mention(node()))),
            Map.entry(DisputeSubject.class, () -> anyOf(filled(), reference(Subject.class))),
            Map.entry(SettlementScope.class, () -> anyOf(words("ALL"), reference(DisputeScope.class))),
            Map.entry(TierRate.class, this::tierRate),
            Map.entry(AssignedContract.class, this::assignedContract),
            Map.entry(HowMany.class, this::howMany),
            Map.entry(RumourTopics.class, () -> anyOf(filled(), list(filled()))),
            Map.entry(Signatory.class, this::signatory),
            Map.entry(Territory.class, this::territory),
            Map.entry(TerminationScope.class, this::terminationScope),
            Map.entry(FieldOfUse.class, this::fieldOfUse));

    /**
     * Forms that refer to each other.
     *
     * @param closed whether objects have no other properties than those named
     * @param reference how to refer to the schema of a type
     */
    TermForms(boolean closed, Function<Type, ObjectNode> reference) {
        this.closed = closed;
        this.reference = reference;
    }

    /** The schema of a term with a form of its own, {@code null} for any other type. */
    @Nullable
    ObjectNode of(Class<?> type) {
        Supplier<ObjectNode> form = forms.get(type);
        return form == null ? null : form.get();
    }

    /** A term may be one word where nothing else belongs to it. */
    ObjectNode wordOr(ObjectNode term) {
        return anyOf(words("PERPETUAL", "MULTI_YEAR_UNSPECIFIED", "NOT_SPECIFIED"), term);
    }

    private ObjectNode worldDate() {
        ObjectNode dates =
                list(anyOf(reference(PartialDate.class), relativeDate())).put("minItems", 2);
        Map<String, ObjectNode> laterOf = Map.of("laterOf", dates);
        return anyOf(reference(PartialDate.class), relativeDate(), object(laterOf, "laterOf"));
    }

    private ObjectNode relativeDate() {
        Map<String, ObjectNode> properties = new LinkedHashMap<>();
        properties.put("relativeTo", reference(FactRef.class));
        properties.put("plus", duration());
        return object(properties, "relativeTo");
    }

    private ObjectNode mention(ObjectNode roles) {
        Map<String, ObjectNode> properties = new LinkedHashMap<>();
        properties.put("mention", filled());
        if (!roles.isEmpty()) {
            properties.put("roles", roles);
        }
        return object(properties, "mention");
    }

    private ObjectNode signatory() {
        Map<String, ObjectNode> properties = new LinkedHashMap<>();
        properties.put("party", reference(PartyRef.class));
        properties.put("roles", list(typed("string")));
        return anyOf(text(Patterns.OUTER_ID), object(properties, "party"), mention(list(typed("string"))));
    }

    private ObjectNode assignedContract() {
        Map<String, ObjectNode> properties = new LinkedHashMap<>();
        properties.put("description", filled());
        properties.put("count", reference(HowMany.class));
        properties.put("counterparties", list(reference(PartyRef.class)));
        return anyOf(text(Patterns.INNER_ID), object(properties, "description"));
    }

    private ObjectNode howMany() {
        Map<String, ObjectNode> properties = new LinkedHashMap<>();
        properties.put("value", typed("integer").put("minimum", 0));
        properties.put("qualifier", words("EXACT", "APPROX", "AT_LEAST", "AT_MOST"));
        return anyOf(
                typed("integer").put("minimum", 0), object(properties, "value", "qualifier"), reference(Count.class));
    }

    private ObjectNode tierRate() {
        Map<String, ObjectNode> properties = new LinkedHashMap<>();
        properties.put("amount", text(Patterns.AMOUNT));
        properties.put("currency", text(Patterns.ALPHA_3));
        return anyOf(text(Patterns.FRACTION), object(properties, "amount", "currency"));
    }

    private ObjectNode territory() {
        ObjectNode codes = object(codes(Patterns.TERRITORY)).put("minProperties", 1);
        return anyOf(words("WORLDWIDE", "NOT_SPECIFIED"), codes);
    }

    private ObjectNode terminationScope() {
        Map<String, ObjectNode> properties = new LinkedHashMap<>();
        properties.put("grants", list(text(Patterns.INNER_ID)));
        properties.put("fields", list(text(Patterns.FIELD_OF_USE)));
        properties.put("territories", list(text(Patterns.TERRITORY)));
        return anyOf(words("FULL"), object(properties).put("minProperties", 1));
    }

    private ObjectNode fieldOfUse() {
        Map<String, ObjectNode> properties = codes(Patterns.FIELD_OF_USE);
        properties.put("text", typed("string"));
        return anyOf(words("NOT_SPECIFIED"), object(properties).put("minProperties", 1));
    }

    private static Map<String, ObjectNode> codes(String pattern) {
        Map<String, ObjectNode> properties = new LinkedHashMap<>();
        properties.put("include", list(text(pattern)));
        properties.put("exclude", list(text(pattern)));
        return properties;
    }

    private ObjectNode object(Map<String, ObjectNode> properties, String... required) {
        ObjectNode schema = typed("object");
        schema.putObject("properties").setAll(properties);
        for (String name : required) {
            schema.withArrayProperty("required").add(name);
        }
        return closed ? schema.put("additionalProperties", false) : schema;
    }

    private ObjectNode reference(Class<?> type) {
        return reference.apply(type);
    }
}
