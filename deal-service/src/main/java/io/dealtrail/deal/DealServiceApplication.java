package io.dealtrail.deal;

import org.axonframework.springboot.autoconfig.JdbcAutoConfiguration;
import org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * Starts the deal-service: commands in by REST, events out to PostgreSQL and from there to Kafka.
 *
 * <p>Of Axon's own parts, its JDBC stores are left out because the service has its own, and the update check because nothing phones home.
 */
@SpringBootApplication(exclude = {JdbcAutoConfiguration.class, UpdateCheckerAutoConfiguration.class})
@ConfigurationPropertiesScan
public class DealServiceApplication {

    public static void main(String[] args) {
        SpringApplication.run(DealServiceApplication.class, args);
    }
}
