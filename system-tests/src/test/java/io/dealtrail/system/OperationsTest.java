package io.dealtrail.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The rules, the dashboards and their page fit each other; whether they fit the services is for {@link OperateIT}. */
class OperationsTest {

    @Test
    void readsWhatAnExpressionNames() {
        PromQl read = PromQl.of(
                "histogram_quantile(0.99, sum by (le, uri) (rate(a_bucket{x=\"1\", uri=~\"/v1/.+\"}[5m]))) > 1 and b:c == 0");
        assertThat(read.groupedBy()).containsExactly("le", "uri");
        assertThat(read.selectors())
                .containsExactly(
                        new PromQl.Selector(
                                "a_bucket",
                                List.of(new PromQl.Matcher("x", "=", "1"), new PromQl.Matcher("uri", "=~", "/v1/.+"))),
                        new PromQl.Selector("b:c", List.of()));
    }

    @Test
    void explainsEveryAlert() {
        assertThat(Operations.documentedAlerts())
                .isNotEmpty()
                .containsExactlyElementsOf(
                        Operations.alerts().stream().map(Operations::name).toList());
    }

    @Test
    void saysOfEveryAlertHowUrgentItIs() {
        assertThat(Operations.alerts()).allSatisfy(alert -> {
            assertThat(Operations.text(Operations.map(alert, "labels"), "severity"))
                    .isIn("page", "ticket");
            assertThat(Operations.text(Operations.map(alert, "annotations"), "summary"))
                    .isNotBlank();
        });
    }

    @Test
    void usesOnlyWhatRulesCompute() {
        assertThat(Operations.queries().stream()
                        .flatMap(query -> PromQl.of(query.expression()).selectors().stream())
                        .map(PromQl.Selector::metric)
                        .filter(metric -> metric.contains(":")))
                .isNotEmpty()
                .isSubsetOf(Operations.recorded());
    }

    @Test
    void namesJobsAsTheExampleDoes() {
        assertThat(Operations.queries().stream()
                        .flatMap(query -> PromQl.of(query.expression()).selectors().stream())
                        .flatMap(selector -> selector.matchers().stream())
                        .filter(matcher -> matcher.label().equals("job"))
                        .flatMap(matcher -> List.of(matcher.value().split("\\|", -1)).stream())
                        .distinct())
                .containsExactlyElementsOf(Operations.jobs());
    }

    @Test
    void saysOfEveryPanelWhatItShowsAndInWhichUnit() {
        Set<String> units = Set.of("short", "ops", "reqps", "s", "bytes", "percentunit");
        assertThat(Operations.allPanels()).isNotEmpty().allSatisfy(panel -> {
            assertThat(panel.path("title").asString()).isNotBlank();
            assertThat(panel.path("description").asString()).endsWith(".");
            assertThat(panel.at("/fieldConfig/defaults/unit").asString()).isIn(units);
            assertThat(panel.at("/datasource/uid").asString()).isEqualTo("${datasource}");
            assertThat(panel.path("targets").size()).isPositive();
        });
    }

    @Test
    void givesEachDashboardAndPanelAnIdOfItsOwn() {
        assertThat(Operations.dashboards())
                .extracting(dashboard -> dashboard.path("uid").asString())
                .doesNotHaveDuplicates();
        assertThat(Operations.dashboards())
                .allSatisfy(dashboard -> assertThat(dashboard
                                .path("panels")
                                .valueStream()
                                .map((JsonNode panel) -> panel.path("id").asInt()))
                        .doesNotHaveDuplicates());
    }
}
