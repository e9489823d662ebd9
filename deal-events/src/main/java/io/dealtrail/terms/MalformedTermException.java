package io.dealtrail.terms;

/** A value object was given something that it cannot be; the code says which rule of the deal model that breaks. */
public final class MalformedTermException extends IllegalArgumentException {

    private static final int SHOWN = 100;

    private final String code;

    public MalformedTermException(String code, String detail) {
        super(detail);
        this.code = code;
    }

    /** The general case: code {@code MALFORMED}, and as much of the given text as helps to find it. */
    static MalformedTermException malformed(String what, String given) {
        return of("MALFORMED", what, given);
    }

    static MalformedTermException of(String code, String what, String given) {
        String shown = given.length() <= SHOWN ? given : given.substring(0, SHOWN) + "…";
        return new MalformedTermException(code, what + ": " + shown);
    }

    /** One of the refusal codes of the deal model, e.g. {@code MALFORMED} or {@code INVALID_LEI}. */
    public String code() {
        return code;
    }
}
