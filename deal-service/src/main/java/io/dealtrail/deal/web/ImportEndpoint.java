package io.dealtrail.deal.web;

import io.dealtrail.deal.web.json.LineReader;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** A stream of commands in, a stream of results out: one line each, as soon as it is decided. */
@RestController
final class ImportEndpoint {

    private final RequestTermsReader terms;
    private final Importer importer;
    private final JsonMapper mapper;

    ImportEndpoint(RequestTermsReader terms, Importer importer, JsonMapper mapper) {
        this.terms = terms;
        this.importer = importer;
        this.mapper = mapper;
    }

    @PostMapping(
            value = "/v1/imports",
            consumes = MediaType.APPLICATION_NDJSON_VALUE,
            produces = MediaType.APPLICATION_NDJSON_VALUE)
    void importCommands(
            @RequestParam(name = "dryRun", required = false) @Nullable String dryRun,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        RequestTerms given = terms.read(request, Parameters.flag("dryRun", dryRun));
        LineReader lines = new LineReader(request.getInputStream());
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        OutputStream out = response.getOutputStream();
        Importer.Run run = importer.begin(request, given);
        for (Optional<LineReader.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            Optional<ImportResult> result = run.take(line.get());
            if (result.isPresent()) {
                out.write(mapper.writeValueAsBytes(result.get()));
                out.write('\n');
                response.flushBuffer();
            }
        }
    }
}
