package io.dealtrail.projection.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.events.DealEvent;
import io.dealtrail.events.EventCatalog;
import io.dealtrail.events.Samples;
import io.dealtrail.facts.Facts;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every event reads as a sentence. */
class TitlesTest {

    @Test
    void saysSomethingOfEveryEvent() {
        Map<String, String> titles = Samples.all().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> title(entry.getValue())));
        assertThat(Samples.all().values().stream().map(EventCatalog::nameOf).distinct())
                .containsExactlyInAnyOrderElementsOf(EventCatalog.names());
        assertThat(titles.values())
                .allSatisfy(title -> assertThat(title).isNotBlank().doesNotContain("null"));
    }

    private static String title(DealEvent event) {
        return Title.read(new Titles(Facts.none()).of(event).parts(), Map.of());
    }
}
