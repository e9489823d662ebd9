package io.dealtrail.deal.web.problem;

/** What can go wrong before a command is judged or after it was: the codes of transport and operation, beside those of the deal model. */
public enum EdgeProblem {
    UNAUTHENTICATED(
            401,
            "The request carries no valid token",
            "Send a bearer token of the configured issuer, for this audience, that has not expired."),
    FORBIDDEN(403, "The token does not allow this", "The token is valid, but lacks the scope that the route asks for."),
    NOT_FOUND(404, "There is nothing here", "No route and no resource has this address."),
    UNKNOWN_COMMAND(
            404,
            "No such command",
            "No command was accepted under this id: it was refused, is still running, or never arrived."),
    METHOD_NOT_ALLOWED(405, "The method is not allowed here", "The header Allow lists the methods that the route has."),
    NOT_ACCEPTABLE(
            406,
            "No representation fits",
            "The route cannot answer in any of the media types that the request accepts."),
    COMMAND_IN_PROGRESS(
            409,
            "The same command is still running",
            "The first request with this Idempotency-Key has not been decided yet. Repeat it after the time in Retry-After."),
    CONCURRENT_CHANGE(
            409,
            "Others changed the same record",
            "The command lost against other writers several times in a row. Nothing was stored; repeat it."),
    BODY_TOO_LARGE(413, "The body is too large", "A body has at most 64 KiB; an import has that limit on each line."),
    URI_TOO_LONG(414, "The address is too long", "Path and query together have at most 2 KiB."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "The media type is not understood",
            "Commands are application/json, imports application/x-ndjson, both in UTF-8."),
    TOO_MANY_REQUESTS(
            429,
            "Too many commands are running",
            "The service takes no more commands than it can finish. Nothing was stored; repeat after the time in Retry-After."),
    HEADERS_TOO_LARGE(431, "The headers are too large", "All header fields together have at most 8 KiB."),
    INTERNAL_ERROR(
            500, "The service failed", "A fault of the service, not of the request. Tell the operator the traceId."),
    ISSUER_UNAVAILABLE(
            503,
            "Tokens cannot be checked",
            "The issuer of tokens cannot be reached, so that nobody can be let in. Repeat after the time in Retry-After."),
    STORE_UNAVAILABLE(
            503,
            "The event store cannot be reached",
            "Nothing was stored (outcome not-done). Repeat after the time in Retry-After."),
    STORE_HELD(
            503,
            "The event store takes nothing at present",
            "It has lost events that were published, as after it was restored from a backup, and new ones would take their places. Nothing was stored (outcome not-done). Repeat after the time in Retry-After; an operator has to see to it."),
    HISTORY_UNREADABLE(
            503,
            "The history cannot be read here",
            "Events that the decision depends on were recorded by a newer version of the service, and this instance would decide on half a history. Nothing was stored (outcome not-done). Repeat after the time in Retry-After: an instance of the newer version will know. Where there is none, tell the operator."),
    OUTCOME_UNKNOWN(
            503,
            "The outcome is not known",
            "The connection broke while the command was being stored (outcome unknown). Repeat with the same key: it is stored once.");

    private final int status;
    private final String title;
    private final String text;

    EdgeProblem(int status, String title, String text) {
        this.status = status;
        this.title = title;
        this.text = text;
    }

    public int status() {
        return status;
    }

    /** What is told of every occurrence alike. */
    public ProblemType type() {
        return new ProblemType(name(), status, null, title, text);
    }
}
