package io.dealtrail.deal.web;

import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.web.json.LineReader;
import io.dealtrail.deal.web.json.StrictJson;
import io.dealtrail.deal.web.problem.EdgeProblem;
import io.dealtrail.deal.web.problem.Problem;
import io.dealtrail.deal.web.problem.ProblemException;
import io.dealtrail.deal.web.problem.Problems;
import io.dealtrail.deal.web.problem.StoreProblems;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Decides the lines of an import one after the other, each for itself. */
@Component
final class Importer {

    private static final Logger LOG = LoggerFactory.getLogger(Importer.class);

    private final SubmissionReader reader;
    private final Idempotency idempotency;
    private final CommandMeters meters;

    Importer(SubmissionReader reader, Idempotency idempotency, CommandMeters meters) {
        this.reader = reader;
        this.idempotency = idempotency;
        this.meters = meters;
    }

    Run begin(HttpServletRequest request, RequestTerms terms) {
        return new Run(request, terms);
    }

    /** One request: counts its lines, and remembers that the store is gone. */
    final class Run {

        private final HttpServletRequest request;
        private final RequestTerms terms;
        private int number;
        private boolean storeGone;

        private Run(HttpServletRequest request, RequestTerms terms) {
            this.request = request;
            this.terms = terms;
        }

        /** The result of the next line, nothing for a blank one. */
        Optional<ImportResult> take(LineReader.Line line) {
            number++;
            return line.isBlank() ? Optional.empty() : Optional.of(decide(line));
        }

        private ImportResult decide(LineReader.Line line) {
            @Nullable String commandId = null;
            try {
                ObjectNode json = StrictJson.parse(line.text());
                commandId = json.path("commandId").asString(null);
                return ImportResult.accepted(number, meters.measure(() -> submit(json)));
            } catch (Refusal refusal) {
                return ImportResult.refused(number, commandId, Problems.of(refusal, request));
            } catch (ProblemException problem) {
                return ImportResult.refused(number, commandId, Problems.of(problem, request));
            } catch (RuntimeException failure) {
                return ImportResult.refused(number, commandId, failed(failure));
            }
        }

        private Decided submit(ObjectNode json) {
            ImportLine line = ImportLine.of(json, reader.catalog());
            if (storeGone) {
                throw StoreProblems.unavailable();
            }
            return idempotency.submit(reader.line(line, terms));
        }

        private Problem failed(RuntimeException failure) {
            Optional<ProblemException> store = StoreProblems.of(failure);
            if (store.isPresent()) {
                // The lines that follow would wait for it one by one, only to fail.
                storeGone = true;
                return Problems.of(store.get(), request);
            }
            LOG.error("Line {} of an import failed, correlation {}", number, terms.correlationId(), failure);
            return Problems.of(
                    new ProblemException(
                            EdgeProblem.INTERNAL_ERROR,
                            EdgeProblem.INTERNAL_ERROR.type().text()),
                    request);
        }
    }
}
