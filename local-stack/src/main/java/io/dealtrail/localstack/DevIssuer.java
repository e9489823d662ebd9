package io.dealtrail.localstack;

import io.dealtrail.localstack.issuer.IssuerApplication;
import io.dealtrail.localstack.issuer.IssuerSettings;
import io.dealtrail.localstack.issuer.SigningKey;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;

/** The issuer of tokens for one machine: a real authorization server in this JVM, on the loopback address, with a key of its own. */
final class DevIssuer {

    static final String AUDIENCE = "dealtrail";
    static final String SERVICE_CLIENT = "projection-service";
    static final String PAGES_CLIENT = "dealtrail-pages";

    private final IssuerSettings settings;
    private final int port;
    private @Nullable ConfigurableApplicationContext context;

    DevIssuer(DataFolder folder, Secrets secrets, Ports ports) {
        this.port = ports.issuer();
        this.settings = new IssuerSettings(
                url(ports),
                AUDIENCE,
                SigningKey.keptIn(folder.path("issuer-key.json"), folder::writePrivate),
                SERVICE_CLIENT,
                secrets.of(SERVICE_CLIENT),
                PAGES_CLIENT,
                "http://localhost:%d/login/oauth2/code/dealtrail".formatted(ports.projectionService()));
    }

    static String url(Ports ports) {
        return "http://localhost:" + ports.issuer();
    }

    synchronized void start() {
        // Spring would set up logging anew, under the threads that wait for the broker and log meanwhile.
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
        context = new SpringApplicationBuilder(IssuerApplication.class)
                .web(WebApplicationType.SERVLET)
                .bannerMode(Banner.Mode.OFF)
                .registerShutdownHook(false)
                .logStartupInfo(false)
                .properties("server.address=127.0.0.1", "server.port=" + port, "spring.application.name=dev-issuer")
                .initializers(starting -> starting.getBeanFactory().registerSingleton("issuerSettings", settings))
                .run();
    }

    synchronized void stop() {
        if (context != null) {
            context.close();
            context = null;
        }
    }

    /** A token with every scope for the person at this machine. */
    String token() {
        return settings.longLivedToken();
    }
}
