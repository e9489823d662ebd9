package io.dealtrail.projection.generations;

import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the generations between the service and its database: which tables are migrated, and which are found. */
@Configuration(proxyBeanMethods = false)
class GenerationConfiguration {

    @Bean
    static GenerationRouting generationRouting() {
        return new GenerationRouting();
    }

    @Bean
    static ReadModelsVersion readModelsVersion() {
        return ReadModelsVersion.CURRENT;
    }

    @Bean
    static FlywayMigrationStrategy migrationOfAllGenerations(ReadModelsVersion version) {
        return flyway -> new GenerationSchemas(flyway, version).migrate();
    }

    @Bean
    static GenerationSchemas generationSchemas(Flyway flyway, ReadModelsVersion version) {
        return new GenerationSchemas(flyway, version);
    }
}
