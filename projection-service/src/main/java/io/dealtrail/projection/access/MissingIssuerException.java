package io.dealtrail.projection.access;

/** The service was started without an issuer of tokens. */
final class MissingIssuerException extends RuntimeException {

    MissingIssuerException() {
        super(IssuerCheck.SETTING + " is not set");
    }
}
