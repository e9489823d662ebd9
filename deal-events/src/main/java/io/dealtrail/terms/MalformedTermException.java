package io.dealtrail.terms;

/** A value object was given something that it cannot be; the code says which rule of the deal model that breaks. */
public final class MalformedTermException extends IllegalArgumentException {

    private final String code;

    public MalformedTermException(String code, String detail) {
        super(detail);
        this.code = code;
    }

    /** One of the refusal codes of the deal model, e.g. {@code MALFORMED} or {@code INVALID_LEI}. */
    public String code() {
        return code;
    }
}
