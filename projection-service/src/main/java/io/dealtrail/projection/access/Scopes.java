package io.dealtrail.projection.access;

/** The authorities that scopes of a token become. */
final class Scopes {

    static final String READ = "SCOPE_deals:read";
    static final String ADMIN = "SCOPE_deals:admin";

    private Scopes() {}
}
