package io.dealtrail.localstack;

import java.nio.file.Path;

/** What a newcomer reads once everything runs: what it is, where it is, one command to try, and how to stop. */
final class Banner {

    private Banner() {}

    static String of(RunningStack stack) {
        Ports ports = stack.settings().port();
        return """

                Dealtrail is running.

                  Dashboard            %1$s/
                  Read side (API)      %1$s/openapi.json   health %1$s/actuator/health
                  Write side (API)     %2$s/openapi.json   health %2$s/actuator/health
                  Issuer of tokens     http://localhost:%3$d/.well-known/openid-configuration
                  Kafka                localhost:%4$d, topic deals.events
                  PostgreSQL 18        localhost:%5$d, databases deals and projections

                Try it:

                  curl -H "Authorization: Bearer $(cat %6$s)" %1$s/v1/partnerships/nokia-xiaomi/timeline

                  psql "$(cat %8$s)" -c 'select number, day, title from timelines'

                Stop it with Ctrl-C. Data, keys and logs are kept in %7$s; delete that folder to begin anew.
                """.formatted(
                        stack.projectionServiceUrl(),
                        stack.dealServiceUrl(),
                        ports.issuer(),
                        ports.kafka(),
                        ports.postgres(),
                        shown(stack.tokenFile()),
                        stack.folder(),
                        shown(stack.analystUrlFile()));
    }

    private static Path shown(Path file) {
        Path here = Path.of("").toAbsolutePath();
        return file.startsWith(here) ? here.relativize(file) : file;
    }
}
