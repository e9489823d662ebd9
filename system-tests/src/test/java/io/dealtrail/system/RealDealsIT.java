package io.dealtrail.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.dealtrail.analyst.AnalystSession;
import io.dealtrail.analyst.Dates;
import io.dealtrail.analyst.SameAnswers;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Real public deals of different kinds, each imported as it became known, asked as of many days, and tried with what must be refused. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealDealsIT {

    /** In the order in which they became known. */
    static final List<Deal> DEALS = Stream.of(
                    "2011-nortel-rockstar",
                    "2011-google-motorola-lenovo",
                    "2013-microsoft-nokia",
                    "2015-ericsson-apple",
                    "2016-avanci",
                    "2016-qualcomm-nxp",
                    "2017-apple-qualcomm",
                    "2020-biontech-pfizer-fosun",
                    "2021-ericsson-samsung",
                    "2022-blackberry-patents",
                    "2023-interdigital-samsung")
            .map(name -> Deal.read("/deals/" + name + ".json"))
            .toList();

    private SystemUnderTest system;

    @BeforeAll
    void startSystem() {
        system = SystemUnderTest.start();
    }

    @AfterAll
    void stopSystem() {
        system.close();
    }

    @TestFactory
    Stream<DynamicContainer> comeInAndAnswer() {
        return Stream.concat(
                DEALS.stream()
                        .map(deal -> dynamicContainer(
                                deal.title(),
                                Stream.of(
                                                Stream.of(dynamicTest("imports", () -> imports(deal))),
                                                questions(deal),
                                                refusals(deal))
                                        .flatMap(each -> each))),
                Stream.of(dynamicContainer("The same by SQL", sameBySql())));
    }

    private void imports(Deal deal) {
        Answer imported = system.dealService().postLines("/v1/imports", deal.importLines());
        assertThat(imported.status()).as(imported.body()).isEqualTo(200);
        assertThat(imported.jsonLines())
                .hasSize(deal.importCount())
                .allSatisfy(line -> assertThat(line.path("status").asInt())
                        .as(line.toString())
                        .isBetween(200, 201));
        system.awaitCaughtUp();
    }

    private Stream<DynamicTest> questions(Deal deal) {
        DealQuestions questions = new DealQuestions(system.projectionService(), deal);
        return deal.questions().stream()
                .map(question -> dynamicTest(
                        "%s at %s as known at %s"
                                .formatted(
                                        question.path("ask").asString(),
                                        question.path("validAt").asString("today"),
                                        question.path("knownAt").asString("now")),
                        () -> assertThat(questions.answerTo(question)).isEqualTo(question.path("is"))));
    }

    /** Everything that came in by SQL and over HTTP, at dates at which deals began, changed and ended. */
    private Stream<DynamicTest> sameBySql() {
        return Stream.of(
                        Dates.of(null, null),
                        Dates.of("2012-06-01", "2012-06-01"),
                        Dates.of("2016-01-01", "2018-12-31"),
                        Dates.of("2022-06-01", "2022-06-02"),
                        Dates.of("2022-06-01", "2022-12-10"),
                        Dates.of("2030-01-01", null))
                .map(dates -> dynamicTest(dates.toString(), () -> sameBySql(dates)));
    }

    private void sameBySql(Dates dates) {
        try (AnalystSession session = AnalystSession.open(system.analystUrl())) {
            SameAnswers same = new SameAnswers(session, this::answer);
            same.lists(dates);
            assertThat(same.partnerships()).hasSizeGreaterThanOrEqualTo(DEALS.size());
            same.partnerships().forEach(id -> {
                same.partnership(id, dates);
                same.histories(id, dates, 10);
            });
        }
    }

    private JsonNode answer(String path) {
        Answer answer = system.projectionService().get(path);
        assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(200);
        return answer.json();
    }

    private Stream<DynamicTest> refusals(Deal deal) {
        return deal.refused().stream()
                .map(refused -> dynamicTest(
                        refused.path("command").asString() + ": "
                                + refused.path("why").asString(),
                        () -> {
                            Answer answer = post(refused);
                            assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
                            assertThat(answer.json().path("code").asString())
                                    .as(answer.body())
                                    .isEqualTo(refused.path("code").asString());
                        }));
    }

    private Answer post(JsonNode command) {
        String path = "/v1/%s/%s/commands/%s"
                .formatted(
                        command.path("aggregate").asString(),
                        command.path("aggregateId").asString(),
                        Kebab.of(command.path("command").asString()));
        return system.dealService().post(path, command.path("data").toString());
    }
}
