package io.dealtrail.deal;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the deal-service: commands in by REST, events out to PostgreSQL and from there to Kafka. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class DealServiceApplication {

    public static void main(String[] args) {
        SpringApplication.run(DealServiceApplication.class, args);
    }
}
