package io.dealtrail.projection.timeline;

import io.dealtrail.events.EssentialityDeclared;
import io.dealtrail.events.KnowledgeEvent;
import io.dealtrail.events.LicenseModified;
import io.dealtrail.events.LicenseRevoked;
import io.dealtrail.events.PatentAssignmentRecorded;
import io.dealtrail.events.PatentPortfolioDefined;
import io.dealtrail.events.PatentRightEvent;
import io.dealtrail.events.PatentTransferReversed;
import io.dealtrail.events.PatentsAdded;
import io.dealtrail.events.PatentsRemoved;
import io.dealtrail.events.PortfolioEvent;
import io.dealtrail.events.PortfolioSplit;
import io.dealtrail.events.RightRetained;
import io.dealtrail.terms.PortfolioPart;

/** Says what an event of portfolios, or of licences and transfers already made, is about in one sentence. */
final class PatentTitles {

    private PatentTitles() {}

    static Title of(PatentRightEvent event) {
        return switch (event) {
            case LicenseModified e ->
                Title.text("Licence %s was changed: %s"
                        .formatted(
                                e.grantId(),
                                Words.list(e.changes().stream()
                                        .map(change -> "%s from %s to %s"
                                                .formatted(
                                                        change.factRef().field(),
                                                        Words.value(change.from()),
                                                        Words.value(change.to())))
                                        .toList())));
            case LicenseRevoked e ->
                Title.text("Licence " + e.grantId() + " was revoked" + (e.reason() == null ? "" : ": " + e.reason()));
            case RightRetained e -> new Title().and(e.holder()).and(" retained a right: " + e.what());
            case PatentAssignmentRecorded e ->
                Title.text("%s recorded transfer %s%s"
                        .formatted(e.office(), e.transferId(), e.reference() == null ? "" : " as " + e.reference()));
            case PatentTransferReversed e ->
                Title.text("Transfer %s was reversed: %s".formatted(e.transferId(), e.reason()));
        };
    }

    static Title of(PortfolioEvent event) {
        return switch (event) {
            case PatentPortfolioDefined e -> {
                String name = e.name() == null ? "portfolio " + e.portfolioId() : "“" + e.name() + "”";
                yield new Title().and(e.holder()).and(" holds " + name);
            }
            case PatentsAdded e ->
                Title.text(Words.several(e.patents().size(), "patent") + " belong to portfolio " + e.portfolioId());
            case PatentsRemoved e ->
                Title.text(Words.several(e.patents().size(), "patent") + " left portfolio " + e.portfolioId());
            case PortfolioSplit e ->
                Title.text("Portfolio %s was split into %s"
                        .formatted(
                                e.portfolioId(),
                                Words.list(e.into().stream()
                                        .map(PortfolioPart::portfolioId)
                                        .toList())));
            case EssentialityDeclared e ->
                new Title().and(e.declarant()).and(" declared patents essential to " + e.standard());
            case KnowledgeEvent e ->
                throw new IllegalArgumentException("what becomes known of a portfolio is no event of patents: " + e);
        };
    }
}
