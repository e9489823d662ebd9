package io.dealtrail.facts;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * When two values of a fact are the same, however they are written. Values are kept and echoed as given; only comparing normalises them.
 *
 * <p>The same are: numbers of equal value; sums whose {@code amount} is written with another scale; fractions that reduce to each other; an
 * object with and without its empty, null and false members; a party as {@code "nokia"} and as {@code {"party":"nokia"}}. The order of a list
 * matters.
 */
public final class FactValues {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern FRACTION = Pattern.compile("(\\d{1,18})/(\\d{1,18})");
    private static final Pattern YEARS = Pattern.compile("\\d{4}/\\d{4}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,40}(\\.\\d{1,40})?");

    private FactValues() {}

    /** Whether both say the same; {@code null} and JSON null are both "unknown". */
    @SuppressWarnings("ReferenceEquality") // what is the very same need not be compared
    public static boolean same(@Nullable JsonNode one, @Nullable JsonNode other) {
        return one == other || normal(one).equals(normal(other));
    }

    /** Whether a value says the same as this one, for asking that of many. */
    public static Predicate<@Nullable JsonNode> sameAs(@Nullable JsonNode value) {
        JsonNode normal = normal(value);
        return other -> normal(other).equals(normal);
    }

    /** The form in which values that are the same are equal. */
    public static JsonNode normal(@Nullable JsonNode value) {
        return switch (value) {
            case null -> NullNode.getInstance();
            case ObjectNode object -> object(object);
            case ArrayNode array -> array(array);
            default -> scalar(value);
        };
    }

    private static JsonNode object(ObjectNode given) {
        ObjectNode normal = JSON.objectNode();
        for (var member : given.properties()) {
            JsonNode value = member.getKey().equals("amount") ? amount(member.getValue()) : normal(member.getValue());
            if (!saysNothing(value)) {
                normal.set(member.getKey(), value);
            }
        }
        JsonNode party = normal.get("party");
        return normal.size() == 1 && party != null ? party : normal;
    }

    private static boolean saysNothing(JsonNode value) {
        return value.isNull()
                || (value.isContainer() && value.isEmpty())
                || (value.isBoolean() && !value.booleanValue());
    }

    private static JsonNode array(ArrayNode given) {
        ArrayNode normal = JSON.arrayNode();
        given.forEach(each -> normal.add(normal(each)));
        return normal;
    }

    private static JsonNode scalar(JsonNode value) {
        if (value.isNumber()) {
            return number(value.decimalValue());
        }
        return value.isString() ? text(value.stringValue()) : value;
    }

    private static JsonNode amount(JsonNode value) {
        return value.isString() && DECIMAL.matcher(value.stringValue()).matches()
                ? number(new BigDecimal(value.stringValue()))
                : normal(value);
    }

    private static JsonNode number(BigDecimal value) {
        return JSON.numberNode(value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros());
    }

    private static JsonNode text(String value) {
        if (value.indexOf('/') < 0) {
            return JSON.stringNode(value);
        }
        Matcher fraction = FRACTION.matcher(value);
        if (!fraction.matches() || YEARS.matcher(value).matches()) {
            return JSON.stringNode(value);
        }
        BigInteger above = new BigInteger(fraction.group(1));
        BigInteger below = new BigInteger(fraction.group(2));
        BigInteger common = above.gcd(below);
        return common.signum() == 0
                ? JSON.stringNode(value)
                : JSON.stringNode(above.divide(common) + "/" + below.divide(common));
    }
}
