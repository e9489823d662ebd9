package io.dealtrail.terms;

/** How ids are spelled. They are chosen by the client; where it leaves one out, a UUID takes its place, which both spellings allow. */
public final class Ids {

    private static final int LONGEST = 64;

    private Ids() {}

    /**
     * The id of a party, partnership, source or portfolio: {@code [a-z0-9][a-z0-9-]{0,63}}.
     *
     * @throws MalformedTermException if it is spelled otherwise
     */
    public static String outer(String id) {
        return checked(id, false);
    }

    /**
     * The id of something inside a partnership: {@code [A-Za-z0-9][A-Za-z0-9-]{0,63}}.
     *
     * @throws MalformedTermException if it is spelled otherwise
     */
    public static String inner(String id) {
        return checked(id, true);
    }

    /** Whether a text can be the id of a party, partnership, source or portfolio. */
    public static boolean isOuter(String text) {
        return isSpelled(text, false);
    }

    private static String checked(String id, boolean capitals) {
        if (!isSpelled(id, capitals)) {
            throw MalformedTermException.malformed("not an id", id);
        }
        return id;
    }

    private static boolean isSpelled(String id, boolean capitals) {
        boolean spelled = !id.isEmpty() && id.length() <= LONGEST && id.charAt(0) != '-';
        for (int i = 0; spelled && i < id.length(); i++) {
            spelled = allowed(id.charAt(i), capitals);
        }
        return spelled;
    }

    /** By hand, because addresses of facts are made by the thousand when a history is folded. */
    private static boolean allowed(char c, boolean capitals) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || (capitals && c >= 'A' && c <= 'Z');
    }
}
