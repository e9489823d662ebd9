package io.dealtrail.events;

/** Names one aggregate: ids are unique within a type only, so the type is always part of it. Written {@code partnerships/nokia-xiaomi}. */
public record AggregateRef(AggregateType type, String id) {

    /** Reads the form that {@link #toString()} writes. */
    public static AggregateRef parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 1) {
            throw new IllegalArgumentException("not an aggregate: " + text);
        }
        return new AggregateRef(AggregateType.ofPlural(text.substring(0, slash)), text.substring(slash + 1));
    }

    @Override
    public String toString() {
        return type.plural() + "/" + id;
    }
}
