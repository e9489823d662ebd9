package io.dealtrail.projection.deals;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.events.EventJson;
import io.dealtrail.facts.FactVersion;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.PartyRef;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** On which days a licence can begin or end. */
class TurningDaysTest {

    private final TurningDays turning = new TurningDays(Set.of(PartyRef.party("bmw"), PartyRef.mention("A maker")));

    private void fact(String ref, String json, @Nullable String from) {
        turning.add(new FactVersion(
                FactRef.parse(ref),
                EventJson.mapper().readTree(json.replace('\'', '"')),
                false,
                from == null ? null : LocalDate.parse(from),
                null,
                List.of(),
                new UUID(0, 1),
                false));
    }

    @Test
    void areThoseThatAFactStatesWithTheDayAfterAndTheEndOfItsYears() {
        fact("agreement:A1.signedOn", "'2010-01-01'", null);
        fact("grant:G1.term", "{'kind':'YEARS','n':5}", null);
        assertThat(turning.all())
                .extracting(LocalDate::toString)
                .containsExactly("2010-01-01", "2010-01-02", "2012-01-01", "2012-01-02", "2015-01-01", "2015-01-02");
    }

    @Test
    void areThoseOnWhichAFactBeginsToHold() {
        fact("grant:G1.territory", "'WORLDWIDE'", "2014-03-01");
        assertThat(turning.all()).contains(LocalDate.parse("2014-03-01"));
    }

    @Test
    void areNotThoseOnWhichOthersJoined() {
        for (int i = 0; i < 500; i++) {
            fact("agreement:A1.members.m%d.LICENSEE".formatted(i), "{'member':true}", "2011-01-01");
            fact("agreement:A1.joinedOn.m%d.LICENSEE".formatted(i), "'2011-01-01'", null);
        }
        assertThat(turning.all()).isEmpty();
        fact("agreement:A1.joinedOn.bmw.LICENSEE", "'2012-01-01'", null);
        assertThat(turning.all()).contains(LocalDate.parse("2012-01-01"));
    }

    @Test
    void areNotThoseOfAnythingElse() {
        fact("consideration:C1.expectedBy", "'2012-01-01'", null);
        fact("area:iot.from", "'2012-01-01'", null);
        assertThat(turning.all()).isEmpty();
    }
}
