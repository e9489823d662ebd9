package io.dealtrail.deal.calendar;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** The calendar in numbers: what it announced, what it could not. */
final class CalendarMeters implements MeterBinder {

    private final CalendarProgress progress;

    CalendarMeters(CalendarProgress progress) {
        this.progress = progress;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        FunctionCounter.builder("dealtrail.calendar.announced", progress, CalendarProgress::announced)
                .description("notices that this instance has given")
                .register(registry);
        FunctionCounter.builder("dealtrail.calendar.rounds", progress, CalendarProgress::rounds)
                .description("rounds that this instance, and not another one, has done")
                .register(registry);
        FunctionCounter.builder("dealtrail.calendar.failures", progress, CalendarProgress::failures)
                .description("rounds that failed, and partnerships whose notices did")
                .register(registry);
        Gauge.builder("dealtrail.calendar.waiting", progress, CalendarProgress::waiting)
                .description("partnerships whose day has come and that could not announce it")
                .register(registry);
    }
}
