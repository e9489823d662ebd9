package io.dealtrail.facts;

import static io.dealtrail.facts.Answer.NO;
import static io.dealtrail.facts.Answer.UNKNOWN;
import static io.dealtrail.facts.Answer.YES;
import static io.dealtrail.terms.RelationKind.CONTROLLED;
import static io.dealtrail.terms.RelationKind.GROUP_MEMBER;
import static io.dealtrail.terms.RelationKind.STAKE;
import static io.dealtrail.terms.RelationKind.WHOLLY_OWNED;
import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.terms.RelationKind;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who belongs together on a day. */
class GroupsTest {

    private static final LocalDate DAY = LocalDate.parse("2016-06-30");

    @ParameterizedTest
    @EnumSource(names = "STAKE", mode = EnumSource.Mode.EXCLUDE)
    void followsEveryRelationButAStake(RelationKind kind) {
        assertThat(together(new Family().relation("alcatel", "nokia", kind, null, null), "alcatel", "nokia"))
                .isEqualTo(YES);
    }

    @Test
    void doesNotFollowAStake() {
        assertThat(together(new Family().stake("nsn", "siemens", "1/2"), "nsn", "siemens"))
                .isEqualTo(NO);
        assertThat(together(new Family().relation("nsn", "siemens", STAKE, null, null), "siemens", "nsn"))
                .isEqualTo(NO);
    }

    @Test
    void joinsSistersOfOneParent() {
        Family family = new Family()
                .relation("technologies", "nokia", WHOLLY_OWNED, null, null)
                .relation("networks", "nokia", CONTROLLED, null, null)
                .relation("bell-labs", "networks", GROUP_MEMBER, null, null);
        assertThat(together(family, "bell-labs", "technologies")).isEqualTo(YES);
    }

    @Test
    void takesTheLaterOwnershipOfOneOwnerForTheEarlier() {
        Family family = new Family()
                .relation("alcatel", "nokia", CONTROLLED, "2016-01-07", null)
                .relation("alcatel", "nokia", WHOLLY_OWNED, "2016-03-02", "2016-06-01");
        assertThat(together(family, "alcatel", "nokia")).isEqualTo(NO);
        Family stakeLeft = new Family()
                .relation("nsn", "siemens", CONTROLLED, "2010-01-01", null)
                .relation("nsn", "siemens", STAKE, "2013-01-01", null);
        assertThat(together(stakeLeft, "nsn", "siemens")).isEqualTo(YES);
    }

    @Test
    void keepsTheParentsOfAJointVentureApart() {
        Family family = new Family()
                .relation("venture", "sony", CONTROLLED, null, null)
                .relation("venture", "ericsson", CONTROLLED, null, null);
        assertThat(together(family, "venture", "sony")).isEqualTo(YES);
        assertThat(together(family, "sony", "ericsson")).isEqualTo(NO);
    }

    @ParameterizedTest
    @CsvSource({
        "2016-01-03,NO",
        "2016-01-04,YES",
        "2016-11-02,YES",
        "2016-11-03,NO",
    })
    void holdsFromTheFirstToTheLastDay(LocalDate day, Answer answer) {
        Family family = new Family().relation("alcatel", "nokia", CONTROLLED, "2016-01-04", "2016-11-02");
        assertThat(new Groups(family).together("alcatel", "nokia", day)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "2015-12-31,NO",
        "2016-06-30,UNKNOWN",
        "2017-01-01,YES",
        "2019-12-31,YES",
        "2020-01-15,UNKNOWN",
        "2020-02-01,NO"
    })
    void isUnknownWhereTheDaysAreImprecise(LocalDate day, Answer answer) {
        Family family = new Family()
                .relation("alcatel", "nokia", CONTROLLED, "2016", null)
                .end("alcatel", 1, "2020-01");
        assertThat(new Groups(family).together("alcatel", "nokia", day)).isEqualTo(answer);
    }

    @Test
    void isUnknownWhereOneStepIs() {
        Family family = new Family()
                .relation("bell-labs", "alcatel", CONTROLLED, null, null)
                .relation("alcatel", "nokia", CONTROLLED, "2016", null);
        assertThat(together(family, "bell-labs", "nokia")).isEqualTo(UNKNOWN);
        assertThat(together(family, "bell-labs", "alcatel")).isEqualTo(YES);
    }

    @Test
    void takesADuplicateForThePartyItself() {
        Family family = new Family()
                .merge("nokia-corp", "nokia-oyj")
                .merge("nokia-oyj", "nokia")
                .relation("technologies", "nokia-corp", WHOLLY_OWNED, null, null);
        Groups groups = new Groups(family);
        assertThat(groups.survivor("nokia-corp")).isEqualTo("nokia");
        assertThat(groups.same("nokia-corp", "nokia-oyj")).isTrue();
        assertThat(groups.same("technologies", "nokia")).isFalse();
        for (String name : Set.of("nokia-corp", "nokia-oyj", "nokia")) {
            assertThat(groups.names(Set.of(name))).containsExactly("nokia", "nokia-corp", "nokia-oyj");
        }
        assertThat(groups.names(Set.of("technologies"))).containsExactly("technologies");
        assertThat(groups.together("technologies", "nokia", DAY)).isEqualTo(YES);
        assertThat(groups.tops("technologies", DAY)).isEqualTo(Map.of("nokia", YES));
    }

    @Test
    void hasWhoeverBelongsToNobodyElseAtItsTop() {
        Family family = new Family()
                .relation("bell-labs", "alcatel", CONTROLLED, null, null)
                .relation("alcatel", "nokia", CONTROLLED, "2016-01-04", null);
        Groups groups = new Groups(family);
        assertThat(groups.tops("bell-labs", DAY)).isEqualTo(Map.of("nokia", YES));
        assertThat(groups.tops("bell-labs", LocalDate.parse("2015-12-31"))).isEqualTo(Map.of("alcatel", YES));
        assertThat(groups.tops("nokia", DAY)).isEqualTo(Map.of("nokia", YES));
    }

    @Test
    void doesNotKnowTheTopWhereAStepIsUnknown() {
        Groups groups = new Groups(new Family().relation("alcatel", "nokia", CONTROLLED, "2016", null));
        assertThat(groups.tops("alcatel", DAY)).isEqualTo(Map.of("alcatel", UNKNOWN, "nokia", UNKNOWN));
    }

    @Test
    void listsMembersOfTheDayAndOfAnyDay() {
        Family family = new Family()
                .relation("alcatel", "nokia", CONTROLLED, "2016-01-04", null)
                .relation("here", "nokia", WHOLLY_OWNED, "2008", "2015-12-03")
                .relation("bell-labs", "alcatel", CONTROLLED, null, null)
                .stake("venture", "nokia", "1/4");
        Groups groups = new Groups(family);
        assertThat(groups.members("nokia", DAY)).containsOnlyKeys("nokia", "alcatel", "bell-labs");
        assertThat(groups.everTogether("bell-labs")).isEqualTo(Set.of("nokia", "alcatel", "bell-labs", "here"));
    }

    @Test
    void isNotLostInACircle() {
        Family family = new Family()
                .relation("one", "other", CONTROLLED, null, null)
                .relation("other", "one", CONTROLLED, null, null)
                .merge("third", "fourth")
                .merge("fourth", "third");
        Groups groups = new Groups(family);
        assertThat(groups.together("one", "other", DAY)).isEqualTo(YES);
        assertThat(groups.together("third", "fourth", DAY)).isEqualTo(YES);
        assertThat(groups.survivor("third")).isIn("third", "fourth");
        assertThat(groups.members("one", DAY)).containsOnlyKeys("one", "other");
    }

    private static Answer together(Family family, String one, String other) {
        return new Groups(family).together(one, other, DAY);
    }
}
