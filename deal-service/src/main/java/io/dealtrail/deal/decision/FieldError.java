package io.dealtrail.deal.decision;

/**
 * Which field of a command is wrong, and how.
 *
 * @param pointer a JSON Pointer (RFC 6901) into the command's data, empty for the whole
 * @param code the refusal code that the field broke
 */
public record FieldError(String pointer, String code, String detail) {

    /** The same error seen from {@code outer}, where the command's data is part of something larger. */
    public FieldError within(String outer) {
        return new FieldError(outer + pointer, code, detail);
    }
}
