package io.dealtrail.projection.access;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator what to set. */
final class MissingIssuerAnalyzer extends AbstractFailureAnalyzer<MissingIssuerException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MissingIssuerException cause) {
        return new FailureAnalysis(
                "projection-service does not start without an issuer of tokens: " + cause.getMessage() + ".",
                "Set " + IssuerCheck.SETTING
                        + " (SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI) to the URL of an OpenID Connect issuer.",
                cause);
    }
}
