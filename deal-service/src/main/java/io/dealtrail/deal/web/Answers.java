package io.dealtrail.deal.web;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Writes what came of a command, with its headers. */
final class Answers {

    static final String CONSISTENCY_TOKEN = "Consistency-Token";
    static final String REPLAYED = "Idempotent-Replayed";

    private Answers() {}

    /** 201 where events were appended, 200 where nothing had to be or nothing was meant to be. */
    static ResponseEntity<CommandAnswer> of(Decided decided) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status(decided))
                .contentType(MediaType.APPLICATION_JSON)
                .header(RequestTermsReader.IDEMPOTENCY_KEY, decided.commandId());
        if (!decided.dryRun()) {
            answer.eTag("\"" + decided.version() + "\"")
                    .header(CONSISTENCY_TOKEN, Long.toString(decided.position()))
                    .location(URI.create("/v1/commands/" + decided.commandId()));
        }
        if (decided.replayed()) {
            answer.header(REPLAYED, "true");
        }
        return answer.body(CommandAnswer.of(decided));
    }

    static int status(Decided decided) {
        boolean appended = !decided.events().isEmpty() && !decided.dryRun();
        return (appended ? HttpStatus.CREATED : HttpStatus.OK).value();
    }
}
