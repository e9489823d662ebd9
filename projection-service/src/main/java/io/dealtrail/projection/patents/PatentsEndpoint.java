package io.dealtrail.projection.patents;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.facts.TitleOnDay;
import io.dealtrail.projection.facts.FactReader;
import io.dealtrail.projection.facts.FamilyReader;
import io.dealtrail.projection.facts.Snapshot;
import io.dealtrail.projection.facts.TitlesReader;
import io.dealtrail.projection.web.ApiProblem;
import io.dealtrail.projection.web.AsOf;
import io.dealtrail.projection.web.OneSnapshot;
import io.dealtrail.projection.web.ProblemCode;
import io.dealtrail.terms.MalformedTermException;
import io.dealtrail.terms.PatentRef;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Portfolios and patents: owner, chain of title, and what lies on them. */
@RestController
@Tag(name = "Patents")
class PatentsEndpoint {

    private final FactReader facts;
    private final TitlesReader titles;
    private final FamilyReader families;

    PatentsEndpoint(FactReader facts, TitlesReader titles, FamilyReader families) {
        this.facts = facts;
        this.titles = titles;
        this.families = families;
    }

    @Operation(
            operationId = "portfolio",
            summary = "A portfolio at validAt, as known at knownAt: its owner, chain of title and encumbrances",
            description =
                    "The ETag is the version known then; write with it as If-Match. A part into which another portfolio was split "
                            + "is one, whether or not it is defined by itself.")
    @GetMapping(path = "/v1/portfolios/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @OneSnapshot
    PortfolioState portfolio(@PathVariable String id, AsOf asOf, HttpServletResponse response) {
        Snapshot known = facts.at(new AggregateRef(AggregateType.PORTFOLIO, id), asOf);
        TitleOnDay title = titles.ofPortfolio(id, asOf);
        if (known.version() == 0 && title.split().isEmpty()) {
            throw new ApiProblem(ProblemCode.UNKNOWN_PORTFOLIO, "Nothing was known of portfolio '" + id + "' then.");
        }
        response.setHeader(HttpHeaders.ETAG, "\"" + known.version() + "\"");
        return new PortfolioState(
                id,
                known.version(),
                asOf.validAt(),
                asOf.knownAt(),
                new PortfolioFields(id, known, title).all(),
                List.copyOf(title.patents()),
                TitleItem.of(title, families.groups(asOf), asOf));
    }

    @Operation(
            operationId = "patent",
            summary = "Title to a patent at validAt, as known at knownAt, and what lies on it",
            description = "Documents of all kinds of one number are one patent.")
    @GetMapping(path = "/v1/patents/{ref}", produces = MediaType.APPLICATION_JSON_VALUE)
    @OneSnapshot
    PatentState patent(
            @Parameter(description = "office.number.kind, the kind optional, e.g. EP.1000000.B1") @PathVariable
                    String ref,
            AsOf asOf) {
        TitleOnDay title = titles.ofPatent(parsed(ref), asOf);
        if (title.isUnheardOf()) {
            throw new ApiProblem(ProblemCode.UNKNOWN_PATENT, "Nothing was known of patent '" + ref + "' then.");
        }
        return new PatentState(
                ref,
                asOf.validAt(),
                asOf.knownAt(),
                title.portfolioIds().stream().sorted().toList(),
                TitleItem.of(title, families.groups(asOf), asOf));
    }

    private static PatentRef parsed(String ref) {
        try {
            return PatentRef.parse(ref);
        } catch (MalformedTermException e) {
            throw new ApiProblem(
                    ProblemCode.MALFORMED, "'" + ref + "' is not the number of a patent, such as EP.1000000.B1.");
        }
    }
}
