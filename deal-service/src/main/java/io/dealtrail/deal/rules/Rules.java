package io.dealtrail.deal.rules;

import io.dealtrail.deal.decision.Refusal;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rules that one event keeps to, in the order in which they count. They are said once: whoever records the event is stopped by the first
 * that is broken, and whoever changes what the event rests on asks each of them again.
 */
public final class Rules {

    /** An event that nothing stands against. */
    public static final Rules NONE = of();

    private final List<Rule> first;
    private final List<Rule> last;

    private Rules(List<Rule> first, List<Rule> last) {
        this.first = first;
        this.last = last;
    }

    /** One rule; throws a {@link Refusal} where it is broken. */
    @FunctionalInterface
    public interface Rule {

        void require();
    }

    public static Rules of(Rule... rules) {
        return new Rules(List.of(rules), List.of());
    }

    /** The same rules with some that are asked only once it is known what the event rests on: those that look far, and rule 16 at the end. */
    public Rules last(Rule... rules) {
        return new Rules(first, joined(last, List.of(rules)));
    }

    /** The rules of two events that are recorded together. */
    public Rules and(Rules others) {
        return new Rules(joined(first, others.first), joined(last, others.last));
    }

    /**
     * Refuses by the first rule that is broken.
     *
     * @param grounds what the event rests on: rules 11, 12, 45 and 46
     */
    public void require(Rule grounds) {
        first.forEach(Rule::require);
        grounds.require();
        last.forEach(Rule::require);
    }

    /** All of them, in order. */
    public List<Rule> all() {
        return joined(first, last);
    }

    private static List<Rule> joined(List<Rule> some, List<Rule> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
