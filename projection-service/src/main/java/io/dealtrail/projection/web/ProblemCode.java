package io.dealtrail.projection.web;

import org.springframework.http.HttpStatus;

/** Every way in which the read side refuses or fails, by its stable code; each has a page at {@code /problems/{code}}. */
public enum ProblemCode {
    MALFORMED(HttpStatus.BAD_REQUEST, "Malformed request", """
            A parameter or header is not what it must be. The errors name it and say what is expected."""),
    UNKNOWN_PARAMETER(HttpStatus.BAD_REQUEST, "Unknown parameter", """
            The query has a parameter that this route does not know. It is refused, not ignored: an ignored filter would give a wrong answer."""),
    INVALID_CURSOR(HttpStatus.BAD_REQUEST, "Invalid cursor", """
            The cursor is damaged, or was made for a list with other filters. Begin again without a cursor."""),
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "Not authenticated", """
            The request carries no token, or one that is expired, of another issuer, for another audience or damaged."""),
    FORBIDDEN(HttpStatus.FORBIDDEN, "Not allowed", """
            The token is valid, but lacks the scope that this route needs."""),
    NOT_FOUND(HttpStatus.NOT_FOUND, "No such address", """
            There is nothing at this address. The routes are listed in /openapi.json."""),
    UNKNOWN_PARTNERSHIP(HttpStatus.NOT_FOUND, "Unknown partnership", """
            Nothing was known of this partnership at the time asked for."""),
    UNKNOWN_PARTY(HttpStatus.NOT_FOUND, "Unknown party", """
            Nothing was known of this party at the time asked for."""),
    UNKNOWN_PORTFOLIO(HttpStatus.NOT_FOUND, "Unknown portfolio", """
            Nothing was known of this portfolio at the time asked for."""),
    UNKNOWN_PATENT(HttpStatus.NOT_FOUND, "Unknown patent", """
            No portfolio and no deal spoke of this patent at the time asked for."""),
    UNKNOWN_SOURCE(HttpStatus.NOT_FOUND, "Unknown source", """
            Nothing was known of this source at the time asked for."""),
    UNKNOWN_FACT(HttpStatus.NOT_FOUND, "Unknown fact", """
            Nothing was known of this fact for the dates asked for."""),
    UNKNOWN_GENERATION(HttpStatus.NOT_FOUND, "Unknown generation", """
            No generation of the tables has this number. /v1/admin/rebuilds lists them."""),
    UNKNOWN_DEAD_LETTER(HttpStatus.NOT_FOUND, "Unknown dead letter", """
            No dead letter of the generation has this number: each generation has its own. /v1/admin/dead-letters lists them."""),
    NO_CHECKPOINT(HttpStatus.NOT_FOUND, "No checkpoint", """
            The audit ledger has no such checkpoint that this service has verified: the first one comes a minute after the first event, and none at \
            all where the ledger is off."""),
    CHECKPOINT_AHEAD(HttpStatus.CONFLICT, "The checkpoint is ahead", """
            The older checkpoint that was named covers more events than the newest one that this service has verified. Either it is behind, and \
            will catch up, or somebody has taken events away: /v1/ledger/checkpoints says how far it is."""),
    DEAD_LETTER_COUNT(HttpStatus.CONFLICT, "Not as many dead letters", """
            A retry of all must say how many that is, and there are not as many: some were settled, or have come, since they were counted. Nothing \
            was tried. The detail says how many there are; look at them, and confirm that number."""),
    REBUILD_IN_PROGRESS(HttpStatus.CONFLICT, "A rebuild is under way", """
            One generation is filled at a time beside the live and the previous one. Switch to the one that is there, or abandon it, and start \
            again."""),
    GENERATION_IS_LIVE(HttpStatus.CONFLICT, "The generation is live", """
            Readers see this generation already; it can only be given up once they see another."""),
    GENERATION_NOT_READY(HttpStatus.CONFLICT, "The generation is not ready", """
            Only a generation that is filled and has caught up can be switched to, and one that is given up has nothing to show. The detail says \
            how this one is."""),
    GENERATION_BEHIND(HttpStatus.CONFLICT, "The generation is behind", """
            The generation lacked events that readers see already, and did not catch up within two seconds. Try again after the time in \
            Retry-After; where it stays behind, /v1/admin/projections says why."""),
    GENERATION_INCOMPLETE(HttpStatus.CONFLICT, "The generation is incomplete", """
            Events that readers see now could not be applied in the generation and wait there: a switch would take them away. Its dead letters say \
            what is wrong."""),
    GENERATION_PAUSED(HttpStatus.CONFLICT, "The generation is paused", """
            Nothing is applied to the generation, since somebody has paused it. Resume it, and try again."""),
    GENERATION_OF_NEWER_SOFTWARE(HttpStatus.CONFLICT, "The generation is of newer software", """
            The generation is filled by newer software than that of the instance that was asked. Ask an instance of the newer one, or finish the \
            upgrade."""),
    NO_PREVIOUS_GENERATION(HttpStatus.CONFLICT, "No previous generation", """
            There was no switch yet, or the generation before was given up since."""),
    CURRENCY_MISMATCH(HttpStatus.UNPROCESSABLE_CONTENT, "Sums in several currencies", """
            A total was asked for in one currency, but what it adds up is in others, and nobody states a rate and its date. Ask without a currency: \
            the answer then has a total in each. This is rule 27 of the deal model."""),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "Method not allowed", """
            Deals are only read here. Commands go to deal-service."""),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "Not acceptable", """
            The route cannot answer in any of the media types that the Accept header allows."""),
    URI_TOO_LONG(HttpStatus.URI_TOO_LONG, "Address too long", """
            Path and query together have at most 2 KiB."""),
    HEADERS_TOO_LARGE(HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, "Headers too large", """
            All header fields together have at most 8 KiB."""),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Unsupported media type", """
            The route does not read bodies of this media type."""),
    PROJECTION_BEHIND(HttpStatus.CONFLICT, "The read side is behind", """
            The position of the Consistency-Token is not applied yet. The answer says how far the read side is; try again after the time in \
            Retry-After."""),
    POSITION_UNKNOWN(HttpStatus.GONE, "Unknown position", """
            The stream cannot go on from this position: it is malformed, or ahead of everything that was ever recorded."""),
    TOO_MANY_STREAMS(HttpStatus.TOO_MANY_REQUESTS, "Too many streams", """
            As many streams are open as are allowed. Close one, or try again after the time in Retry-After."""),
    READ_STORE_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "The read store does not answer", """
            The database of the read side cannot be reached or took too long. Nothing is lost; try again after the time in Retry-After."""),
    DEAL_SERVICE_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "deal-service does not answer", """
            A retry asks deal-service for the events, and it cannot be reached, or does not let projection-service read them. Nothing is lost; try \
            again after the time in Retry-After."""),
    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "Internal error", """
            The service failed in a way that nobody foresaw. The traceId finds it in the log."""),
    REQUEST_FAILED(HttpStatus.BAD_REQUEST, "The request failed", """
            The request could not be answered; its status says in what way.""");

    private final HttpStatus status;
    private final String title;
    private final String explanation;

    ProblemCode(HttpStatus status, String title, String explanation) {
        this.status = status;
        this.title = title;
        this.explanation = explanation;
    }

    public HttpStatus status() {
        return status;
    }

    /** Short, the same for every occurrence. */
    public String title() {
        return title;
    }

    /** What the problem's page says. */
    public String explanation() {
        return explanation;
    }
}
