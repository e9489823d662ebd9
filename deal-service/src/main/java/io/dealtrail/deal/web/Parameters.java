package io.dealtrail.deal.web;

import io.dealtrail.deal.web.json.Malformed;
import org.jspecify.annotations.Nullable;

/** Reads query parameters strictly. */
final class Parameters {

    private static final int MAX_DIGITS = 18;

    private Parameters() {}

    /** Whether it is set; left out is not set, and a name without a value is neither. */
    static boolean flag(String name, @Nullable String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            case null -> false;
            default -> throw Malformed.request(name + " is true or false");
        };
    }

    /** A whole number that is not below {@code least} nor above {@code most}. */
    static long number(String name, @Nullable String value, long fallback, long least, long most) {
        if (value == null) {
            return fallback;
        }
        boolean digits = !value.isEmpty()
                && value.length() <= MAX_DIGITS
                && value.chars().allMatch(each -> each >= '0' && each <= '9');
        long number = digits ? Long.parseLong(value) : -1;
        if (number < least || number > most) {
            throw Malformed.request(name + " is a whole number from " + least + " to " + most);
        }
        return number;
    }
}
