package io.dealtrail.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The second fold says what the deal model says. */
class FoldTest {

    private final List<Row> rows = new ArrayList<>();

    @Test
    void changesAnAreaFromTheDayOfTheChange() {
        String added =
                add("collaboration-area-added", "{'areaId':'iot','name':'IoT','level':'EXPLORATORY','sources':['s1']}");
        String promoted = add("collaboration-area-promoted", "{'areaId':'iot','on':'2021-03-10','sources':['s2']}");

        assertThat(fact("area:iot.level", "2021-03-09"))
                .isEqualTo(json("'EXPLORATORY'", null, "2021-03-09", "['s1']", added, false));
        assertThat(fact("area:iot.level", "2021-03-10"))
                .isEqualTo(json("'COMMITTED'", "2021-03-10", null, "['s2']", promoted, false));
        assertThat(fact("area:iot.promotedOn", "2000-01-01"))
                .isEqualTo(json("'2021-03-10'", null, null, "['s2']", promoted, false));
    }

    @Test
    void movesTheChangeWithTheDayThatIsCorrected() {
        add("collaboration-area-added", "{'areaId':'iot','level':'EXPLORATORY'}");
        add("collaboration-area-promoted", "{'areaId':'iot','on':'2021-03-10'}");
        add(
                "fact-corrected",
                "{'factRef':'p1/area:iot.promotedOn','from':'2021-03-10','to':'2021-05-01','reason':'r'}");

        assertThat(fact("area:iot.level", "2021-04-01").path("value").asString())
                .isEqualTo("EXPLORATORY");
        assertThat(fact("area:iot.level", "2021-05-01").path("validFrom").asString())
                .isEqualTo("2021-05-01");
    }

    @Test
    void takesBackWhatWasRetractedAndRestoresItWithTheRetraction() {
        String added = add("collaboration-area-added", "{'areaId':'iot','name':'IoT'}");
        String retracted = add("fact-retracted", "{'eventIds':['" + added + "'],'reason':'r'}");
        assertThat(facts("2021-01-01")).isEmpty();

        add("fact-retracted", "{'eventIds':['" + retracted + "'],'reason':'r'}");
        assertThat(facts("2021-01-01")).containsOnlyKeys("area:iot.name");
    }

    @Test
    void takesBackOneFactOnly() {
        String added = add("collaboration-area-added", "{'areaId':'iot','name':'IoT','segment':'x'}");
        add("fact-retracted", "{'eventIds':['" + added + "'],'factRef':'area:iot.name','reason':'r'}");

        assertThat(facts("2021-01-01")).containsOnlyKeys("area:iot.segment");
    }

    @Test
    void correctsOnlyTheValueThatWasWrong() {
        add("collaboration-area-added", "{'areaId':'iot','name':'IoT','sources':['s1']}");
        add("fact-corrected", "{'factRef':'area:iot.name','from':'Other','to':'Another','reason':'r'}");
        assertThat(fact("area:iot.name", "2021-01-01").path("value").asString()).isEqualTo("IoT");

        String corrected = add("fact-corrected", "{'factRef':'area:iot.name','from':'IoT','to':'Things','reason':'r'}");
        assertThat(fact("area:iot.name", "2021-01-01"))
                .isEqualTo(json("'Things'", null, null, "['s1']", corrected, false));
    }

    @Test
    void keepsTheLastOfWhatIsOnlyAttestedBeItOfOneSource() {
        attest("agreement:A1.revenueFrom", "s1", "SUPPLEMENTS", "'2020'");
        String again = attest("agreement:A1.revenueFrom", "s1", "SUPPLEMENTS", "'2021'");
        attest("agreement:A1.revenueFrom", "s2", "CONTRADICTS", "'1999'");
        attest("agreement:A1.revenueFrom", "s2", "ESTIMATES", "'1998'");

        assertThat(fact("agreement:A1.revenueFrom", "2021-01-01"))
                .isEqualTo(json("'2021'", null, null, "['s1']", again, true));
    }

    @Test
    void neverSupplementsWhatAnEventStates() {
        add("collaboration-area-added", "{'areaId':'iot','name':'IoT','sources':['s1']}");
        attest("area:iot.name", "s2", "SUPPLEMENTS", "'Things'");
        attest("area:iot.name", "s3", "SUPPORTS", "'IoT'");

        assertThat(fact("area:iot.name", "2021-01-01").path("value").asString()).isEqualTo("IoT");
        assertThat(fact("area:iot.name", "2021-01-01").path("sources")).isEqualTo(tree("['s1','s3']"));
    }

    @Test
    void refusesWhatItDoesNotCover() {
        add("collaboration-area-added", "{'areaId':'iot','level':'EXPLORATORY'}");
        add("collaboration-area-promoted", "{'areaId':'iot','on':'2021-03'}");
        assertThatThrownBy(() -> facts("2021-01-01")).hasMessageContaining("2021-03");

        attest("agreement:A1.term.to", "s1", "SUPPLEMENTS", "'2020'");
        assertThatThrownBy(() -> facts("2021-01-01")).hasMessageContaining("agreement:A1.term.to");
    }

    private String attest(String ref, String source, String stance, String claim) {
        return add(
                "fact-attested",
                "{'factRef':'%s','source':'%s','stance':'%s','claim':%s}".formatted(ref, source, stance, claim));
    }

    private String add(String name, String payload) {
        String id = "e" + rows.size();
        ObjectNode line = JsonMapper.shared().createObjectNode();
        line.put("id", id).put("sequence", rows.size()).put("aggregate", "partnerships/p1");
        line.put("type", "io.dealtrail." + name + ".v1").put("payload", payload.replace('\'', '"'));
        rows.add(Row.of(line));
        return id;
    }

    private Map<String, JsonNode> facts(String day) {
        return new Fold(rows).at(LocalDate.parse(day));
    }

    private JsonNode fact(String ref, String day) {
        ObjectNode fact = (ObjectNode) Objects.requireNonNull(facts(day).get(ref));
        return fact.deepCopy().without("factRef");
    }

    private static JsonNode json(
            String value, @Nullable String from, @Nullable String to, String sources, String event, boolean attested) {
        ObjectNode fact = JsonMapper.shared().createObjectNode();
        fact.put("unknown", false)
                .put("attested", attested)
                .put("validFrom", from)
                .put("validTo", to)
                .put("event", event);
        fact.set("value", tree(value));
        fact.set("sources", tree(sources));
        return fact;
    }

    private static JsonNode tree(String json) {
        return JsonMapper.shared().readTree(json.replace('\'', '"'));
    }
}
