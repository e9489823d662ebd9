package io.dealtrail.deal.web.json;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.type.LogicalType;

/** The one mapper for what clients send. */
public final class StrictJson {

    /** Characters of one string. */
    static final int MAX_STRING = 16 * 1024;

    private static final int MAX_DEPTH = 32;
    private static final int MAX_NAME = 256;
    private static final int MAX_NUMBER = 100;
    private static final List<LogicalType> SCALARS = List.of(
            LogicalType.Textual,
            LogicalType.Integer,
            LogicalType.Float,
            LogicalType.Boolean,
            LogicalType.Enum,
            LogicalType.DateTime,
            LogicalType.OtherScalar);

    private static final JsonMapper MAPPER = mapper();

    private StrictJson() {}

    /**
     * Reads one JSON object that nothing follows.
     *
     * @throws io.dealtrail.deal.decision.Refusal if the text is no JSON object, or breaks a limit
     */
    public static ObjectNode parse(String text) {
        JsonNode tree = tree(text);
        TextCheck.check(tree);
        if (tree instanceof ObjectNode object) {
            return object;
        }
        throw Malformed.at("", "a JSON object is expected");
    }

    /** The text as a JSON string. */
    static String quoted(String text) {
        return MAPPER.writeValueAsString(text);
    }

    static <T> T bind(JsonNode tree, Class<T> type) {
        return MAPPER.treeToValue(tree, type);
    }

    static Object bind(JsonNode tree, java.lang.reflect.Type type) {
        return MAPPER.treeToValue(tree, MAPPER.constructType(type));
    }

    private static JsonNode tree(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (StreamConstraintsException tooMuch) {
            throw Malformed.at("", "a limit is exceeded: nesting 32, strings 16 KiB, numbers 100 digits, names 256");
        } catch (JacksonException broken) {
            throw Malformed.at("", "not JSON: " + BindingFaults.reason(broken));
        }
    }

    private static JsonMapper mapper() {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxStringLength(MAX_STRING)
                        .maxNameLength(MAX_NAME)
                        .maxNumberLength(MAX_NUMBER)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .build();
        JsonMapper.Builder builder = JsonMapper.builder(factory)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
        SCALARS.forEach(scalar -> builder.withCoercionConfig(scalar, config -> refuseOthers(scalar, config)));
        return builder.build();
    }

    /** A text stays a text and a number a number, whatever it might be read as. */
    private static void refuseOthers(LogicalType scalar, tools.jackson.databind.cfg.MutableCoercionConfig config) {
        for (CoercionInputShape shape : CoercionInputShape.values()) {
            if (!fits(shape, scalar)) {
                config.setCoercion(shape, CoercionAction.Fail);
            }
        }
    }

    private static boolean fits(CoercionInputShape shape, LogicalType scalar) {
        return switch (shape) {
            case String ->
                scalar != LogicalType.Integer && scalar != LogicalType.Float && scalar != LogicalType.Boolean;
            case Integer -> scalar == LogicalType.Integer || scalar == LogicalType.Float;
            case Float -> scalar == LogicalType.Float;
            case Boolean -> scalar == LogicalType.Boolean;
            case Array, Object, Binary, EmptyArray, EmptyObject, EmptyString -> false;
        };
    }
}
