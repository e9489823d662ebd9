package io.dealtrail.events;

import io.dealtrail.terms.Change;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The portfolios that an event refers to, other than the one that it is about: somebody must have defined them. */
public final class NamedPortfolios {

    private NamedPortfolios() {}

    /** Their ids. */
    public static Set<String> of(DealEvent event) {
        return switch (event) {
            case LicenseGranted e -> given(e.subject().portfolioId());
            case PatentTransferAgreed e -> given(e.assets().portfolioId());
            case PatentPortfolioDefined e -> given(e.partOf());
            case LicenseModified e ->
                e.changes().stream().flatMap(NamedPortfolios::of).collect(Collectors.toUnmodifiableSet());
            default -> Set.of();
        };
    }

    /** The one that a licence is changed to be about. */
    public static Stream<String> of(Change change) {
        String id = switch (change.factRef().field()) {
            case "subject" -> change.to().path("portfolioId").asString("");
            case "subject.portfolioId" -> change.to().asString("");
            default -> "";
        };
        return Stream.of(id).filter(each -> !each.isEmpty());
    }

    private static Set<String> given(@Nullable String id) {
        return Stream.ofNullable(id).collect(Collectors.toUnmodifiableSet());
    }
}
