package io.dealtrail.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

/** The roots of RFC 9162, 2.1, as another program in another language, by the recursive definition there, has calculated them. */
class TreeTest {

    private static final int EVENTS = 11;

    @Test
    void calculatesTheRootOfAnyNumberOfEvents() {
        List<String> roots =
                Tree.roots(IntStream.range(0, EVENTS).mapToObj(TreeTest::row).toList());
        assertThat(List.of(roots.get(1), roots.get(2), roots.get(3), roots.get(7), roots.get(8), roots.get(EVENTS)))
                .containsExactly(
                        "gqSnhcZUQJg4ffojRYxWRLsHfMaXNWShdzLHlQDjQZE=",
                        "/m8TXsvCsJh6pyN2DDlYLC9cAyLGkBcGBFNZEs8CBOE=",
                        "uoKU9w5eI2Ohx+yt1IG6pWPJZuAtrfuw496Y6QNE04E=",
                        "BHWTvjniKt+bK32AJy4xEW+my/uXoNFTflmdc5i0aBA=",
                        "Tva0G8WT8T+HnJ95RD2pXsdEGNa2BRVGKuXu6xZb5hM=",
                        "Y91SdTVjWwqbQH1FfMIHfB6XlVYtKnICDYIm1hPxTyA=");
    }

    private static Row row(int number) {
        return Row.of(JsonNodeFactory.instance
                .objectNode()
                .put("position", number + 1)
                .put("aggregate", "partnerships/p" + number % 3)
                .put("sequence", number / 3)
                .put("hash", "%064x".formatted(number)));
    }
}
