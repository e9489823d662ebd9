package io.dealtrail.system;

/** The names of what is struck, as histories have them. */
final class Struck {

    static final String DEAL_SERVICE = "deal-service";
    static final String PROJECTION_SERVICE = "projection-service";
    static final String KAFKA = "kafka";
    static final String POSTGRES = "postgres";
    static final String NETWORK = "network";

    /** So many more commands are accepted before the next thing happens. */
    static final int SOME = 40;

    private Struck() {}
}
