package io.dealtrail.deal;

import io.dealtrail.deal.decision.CommandCatalog;
import io.dealtrail.deal.partnership.PartnershipCommands;
import io.dealtrail.deal.party.PartyCommands;
import io.dealtrail.deal.portfolio.PortfolioCommands;
import io.dealtrail.deal.source.SourceCommands;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the commands of all aggregates into one catalog. */
@Configuration(proxyBeanMethods = false)
class CommandsConfiguration {

    @Bean
    CommandCatalog commandCatalog() {
        return new CommandCatalog(
                Stream.of(PartyCommands.all(), SourceCommands.all(), PortfolioCommands.all(), PartnershipCommands.all())
                        .flatMap(List::stream)
                        .toList());
    }
}
