package io.dealtrail.facts;

import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.PatentRef;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The portfolios that were split off another one, as that one tells: they need no definition of their own. */
public final class PortfolioParts {

    private static final String SPLITS = "splits.";

    private PortfolioParts() {}

    /** The parts of a portfolio that a patent went to. */
    public static Set<String> having(PatentRef patent, FactView portfolio) {
        Set<String> found = new LinkedHashSet<>();
        for (FactRef whole : portfolio.objects("portfolio")) {
            splits(whole, portfolio)
                    .filter(split -> split.value() != null
                            && TitleReader.names(split.value().path("patents"), patent))
                    .forEach(split -> found.add(split.ref().field().substring(SPLITS.length())));
        }
        return found;
    }

    /** What a portfolio says of a part of it: the counts and patents that went there. */
    public static Optional<JsonNode> part(String part, FactView portfolio) {
        return portfolio.objects("portfolio").stream()
                .flatMap(whole -> portfolio.get(whole.field(SPLITS + part)).stream())
                .flatMap(version -> Optional.ofNullable(version.value()).stream())
                .findFirst();
    }

    private static Stream<FactVersion> splits(FactRef whole, FactView portfolio) {
        return portfolio.of(whole).stream()
                .filter(version -> version.ref().field().startsWith(SPLITS));
    }
}
