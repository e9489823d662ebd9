package io.dealtrail.projection.deals;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.facts.Answer;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where cover ends and begins again, over grants of which each is told of on days of its own. */
class CoverTest {

    private final Cover cover = new Cover("holder", "user");

    private CoverTest told(String grant, String day, Answer answer) {
        cover.add(grant, LocalDate.parse(day), answer);
        return this;
    }

    private Stream<String> gaps() {
        return cover.gaps().stream()
                .map(gap -> gap.from() + " " + gap.to() + " " + gap.answer() + " " + gap.before() + " " + gap.after());
    }

    @Test
    void liesBetweenTheEndOfOneGrantAndTheStartOfTheNext() {
        told("G1", "2010-01-01", Answer.YES).told("G1", "2012-01-01", Answer.NO);
        told("G2", "2010-06-01", Answer.NO).told("G2", "2013-07-01", Answer.YES);
        assertThat(gaps()).containsExactly("2012-01-01 2013-06-30 YES [G1] [G2]");
    }

    @Test
    void isClosedByWhateverElseIsInForce() {
        told("G1", "2010-01-01", Answer.YES).told("G1", "2012-01-01", Answer.NO);
        told("G2", "2011-01-01", Answer.YES);
        assertThat(gaps()).isEmpty();
    }

    @Test
    void namesAllThatWereInForceBeforeAndAfter() {
        told("G1", "2010-01-01", Answer.YES).told("G1", "2012-01-01", Answer.NO).told("G1", "2014-01-01", Answer.YES);
        told("G2", "2010-01-01", Answer.YES).told("G2", "2012-01-01", Answer.NO);
        assertThat(gaps()).containsExactly("2012-01-01 2013-12-31 YES [G1, G2] [G1]");
    }

    @Test
    void isUnknownWhileAGrantMayBeInForce() {
        told("G1", "2010-01-01", Answer.YES)
                .told("G1", "2012-01-01", Answer.NO)
                .told("G1", "2013-01-01", Answer.UNKNOWN)
                .told("G1", "2014-01-01", Answer.YES)
                .told("G1", "2015-01-01", Answer.UNKNOWN);
        assertThat(gaps())
                .containsExactly("2012-01-01 2012-12-31 YES [G1] [G1]", "2013-01-01 2013-12-31 UNKNOWN [G1] [G1]");
    }

    @Test
    void isNoneBeforeTheFirstAndAfterTheLastCover() {
        told("G1", "2009-01-01", Answer.NO).told("G1", "2010-01-01", Answer.YES).told("G1", "2012-01-01", Answer.NO);
        assertThat(gaps()).isEmpty();
    }
}
