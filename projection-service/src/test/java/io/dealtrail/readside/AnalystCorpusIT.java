package io.dealtrail.readside;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.analyst.AnalystSession;
import io.dealtrail.analyst.Dates;
import io.dealtrail.analyst.SameAnswers;
import io.dealtrail.corpus.Corpus;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Of real deals, and of a history with every event, SQL and HTTP say the same. */
class AnalystCorpusIT {

    private static final int BATCH = 50;
    private static final TestIssuer ISSUER = TestIssuer.start();
    private static final ReadSide SIDE = ReadSide.start(ISSUER, Map.of());
    private static final Http HTTP = new Http(SIDE.url(), ISSUER.token("deals:read"));
    private static final AnalystSession SQL = AnalystSession.open(SIDE.analystUrl());
    private static final SameAnswers SAME = new SameAnswers(SQL, HTTP::json);

    @BeforeAll
    static void project() {
        SIDE.apply(ReadSide.read(Corpus.all().getLast().events()), BATCH);
    }

    @AfterAll
    static void stop() {
        SQL.close();
        SIDE.close();
        ISSUER.close();
    }

    static Stream<Dates> dates() {
        return Stream.of(
                Dates.of(null, null),
                Dates.of("2014-06-01", "2014-06-01"),
                Dates.of("2016-01-01", "2018-12-31"),
                Dates.of("2022-06-01", "2022-06-02"),
                Dates.of("2022-06-01", "2022-12-10"));
    }

    @ParameterizedTest
    @MethodSource("dates")
    void saysTheSame(Dates dates) {
        SAME.lists(dates);
        assertThat(SAME.partnerships()).hasSizeGreaterThan(6);
        SAME.partnerships().forEach(id -> {
            SAME.partnership(id, dates);
            SAME.histories(id, dates, 5);
        });
    }
}
