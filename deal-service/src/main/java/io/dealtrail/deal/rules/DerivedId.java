package io.dealtrail.deal.rules;

/** Ids made from what a command says, for things that nobody gave one: the same words make the same id. */
public final class DerivedId {

    private static final int LONGEST = 64;
    private static final int CHECK_DIGITS = 9;

    private DerivedId() {}

    /** The parts with hyphens between; what an id cannot hold is cut out, and check digits then keep different parts apart. */
    public static String of(String... parts) {
        String whole = String.join("-", parts);
        String spelled = whole.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        if (spelled.equals(whole) && spelled.length() <= LONGEST) {
            return spelled;
        }
        String kept = spelled.substring(0, Math.min(spelled.length(), LONGEST - CHECK_DIGITS));
        return "%s-%08x".formatted(kept.isEmpty() ? "x" : kept, whole.hashCode());
    }
}
