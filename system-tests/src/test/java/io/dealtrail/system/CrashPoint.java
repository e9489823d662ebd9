package io.dealtrail.system;

/** A place in a service's code at which its process can be ended between two steps that belong together. */
enum CrashPoint {
    INSERTED_NOT_COMMITTED(
            Service.DEAL, "io.dealtrail.deal.store.BatchWriter", "commit(io.dealtrail.deal.store.StoreTransaction)"),
    COMMITTED_NOT_ANSWERED(Service.DEAL, "io.dealtrail.deal.store.BatchWriter", "settle"),
    READ_NOT_SENT(Service.DEAL, "io.dealtrail.deal.relay.Publisher", "publish"),
    SENT_NOT_COMMITTED(Service.DEAL, "org.apache.kafka.clients.producer.KafkaProducer", "commitTransaction"),
    PUBLISHED_NOT_NOTED(Service.DEAL, "io.dealtrail.deal.relay.RelayProgress", "publishedUpTo"),
    APPLIED_NOT_COMMITTED(Service.PROJECTION, "io.dealtrail.projection.intake.Applier", "finish"),
    COMMITTED_NOT_PUSHED(Service.PROJECTION, "io.dealtrail.projection.log.AppliedWatermark", "committed");

    /** Which process dies. */
    enum Service {
        DEAL,
        PROJECTION
    }

    private final Service service;
    private final String type;
    private final String method;

    CrashPoint(Service service, String type, String method) {
        this.service = service;
        this.type = type;
        this.method = method;
    }

    Service service() {
        return service;
    }

    /** A Byteman rule: once the file of this name is there, the next thread to come by takes it away and ends the process on the spot. */
    String rule(String armingFile) {
        return """
                RULE die at %s
                CLASS %s
                METHOD %s
                AT ENTRY
                BIND arming : java.io.File = new java.io.File("%s")
                IF arming.delete()
                DO killJVM(137)
                ENDRULE

                """.formatted(name(), type, method, armingFile);
    }
}
