package io.dealtrail.projection.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.events.DealEvent;
import io.dealtrail.events.EventCatalog;
import io.dealtrail.events.EventJson;
import io.dealtrail.events.EventName;
import io.dealtrail.events.Samples;
import io.dealtrail.facts.Facts;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "agreement-signed, 'types':['ASSET_PURCHASE'], signed an asset purchase agreement",
                "agreement-signed, 'types':['OTHER'], signed an agreement",
                "agreement-announced, 'types':['ARBITRATION'], announced an arbitration agreement",
                "agreement-announced, 'types':['POOL'], announced a pool agreement",
                "license-granted, 'exclusivity':'EXCLUSIVE', granted xiaomi an exclusive licence to all its patents",
                "license-granted, 'exclusivity':'SOLE', granted xiaomi a sole licence to all its patents",
            })
    void hasTheArticleThatFits(String name, String data, String title) {
        String json =
                "{'agreementId':'A1','parties':['nokia'],'grantId':'G1','licensor':'nokia','licensee':'xiaomi','subject':{'kind':'ALL_PATENTS'},"
                        + data + "}";
        assertThat(title(EventJson.read(new EventName(name, 1), json.replace('\'', '"'))))
                .endsWith(title);
    }

    private static String title(DealEvent event) {
        return Title.read(new Titles(Facts.none()).of(event).parts(), Map.of());
    }
}
