package io.dealtrail.facts;

import java.util.ArrayList;
import java.util.List;

/**
 * An answer with what decided it.
 *
 * @param because what it follows from
 */
public record Judged(Answer answer, List<Because> because) {

    public Judged {
        because = List.copyOf(because);
    }

    static Judged of(Answer answer, Because because) {
        return new Judged(answer, List.of(because));
    }

    /** Both must be so: the answer that is least so decides; where both are, both reasons count. */
    Judged and(Judged other) {
        if (answer == other.answer) {
            List<Because> both = new ArrayList<>(because);
            other.because.stream().filter(each -> !both.contains(each)).forEach(both::add);
            return new Judged(answer, both);
        }
        return answer.and(other.answer) == answer ? this : other;
    }

    /** One of them must be so. */
    Judged or(Judged other) {
        return answer.or(other.answer) == answer ? this : other;
    }
}
