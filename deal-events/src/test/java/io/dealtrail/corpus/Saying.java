package io.dealtrail.corpus;

import java.util.Objects;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Compares what two texts of JSON say, where one may say more than the other. */
public final class Saying {

    private Saying() {}

    /** Whether everything that the one says is said by the other, which may have further properties at any depth. */
    public static boolean more(JsonNode other, JsonNode one) {
        if (one.isObject()) {
            return one.properties().stream()
                    .allMatch(property -> more(other.path(property.getKey()), property.getValue()));
        }
        if (one.isArray()) {
            return other.size() == one.size()
                    && IntStream.range(0, one.size())
                            .allMatch(i ->
                                    more(Objects.requireNonNull(other.get(i)), Objects.requireNonNull(one.get(i))));
        }
        return one.isNumber()
                ? other.isNumber() && one.decimalValue().compareTo(other.decimalValue()) == 0
                : one.equals(other) || (one.isNull() && other.isMissingNode());
    }
}
