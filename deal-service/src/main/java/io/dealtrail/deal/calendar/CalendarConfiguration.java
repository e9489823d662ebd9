package io.dealtrail.deal.calendar;

import io.dealtrail.deal.lock.AdvisoryLock;
import io.dealtrail.deal.lock.SoleWorker;
import io.dealtrail.deal.store.EventLog;
import java.time.Clock;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The parts of the calendar and how they hang together. */
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    @Bean
    CalendarProgress calendarProgress() {
        return new CalendarProgress();
    }

    @Bean
    SoleWorker calendar(
            CalendarSettings settings,
            EventLog log,
            JdbcClient jdbc,
            DataSource dataSource,
            CommandBus commandBus,
            Clock clock,
            CalendarProgress progress) {
        DueDays days = new DueDays(jdbc);
        CalendarRound round = new CalendarRound(
                new Follower(log, days, settings.batchSize()),
                new Announcer(commandBus, clock),
                days,
                progress,
                clock,
                settings);
        return new SoleWorker(
                "calendar",
                round,
                new AdvisoryLock(dataSource, "dealtrail-calendar"),
                new SoleWorker.Pace(settings.enabled(), settings.every(), settings.every(), settings.retryUpTo()));
    }

    @Bean
    CalendarHealth calendarHealthIndicator(CalendarProgress progress) {
        return new CalendarHealth(progress);
    }

    @Bean
    CalendarMeters calendarMeters(CalendarProgress progress) {
        return new CalendarMeters(progress);
    }
}
