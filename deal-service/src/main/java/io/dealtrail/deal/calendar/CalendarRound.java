package io.dealtrail.deal.calendar;

import io.dealtrail.deal.lock.AdvisoryLock;
import io.dealtrail.deal.lock.SoleWorker;
import io.dealtrail.deal.partnership.announcedue.AnnounceDue;
import io.dealtrail.deal.store.OutcomeUnknownException;
import io.dealtrail.deal.store.StoreUnavailableException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * One round of the calendar: what has changed, and then what is due. A day is one of UTC. The first round comes at once, for what fell due
 * while the service was down.
 */
final class CalendarRound implements SoleWorker.Work {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarRound.class);

    /** What was recorded before midnight may be committed after it: for so long the day before is not closed. */
    private static final Duration LATE_COMMITS = Duration.ofHours(1);

    private final Follower follower;
    private final Announcer announcer;
    private final DueDays days;
    private final CalendarProgress progress;
    private final Clock clock;
    private final int batchSize;

    CalendarRound(
            Follower follower,
            Announcer announcer,
            DueDays days,
            CalendarProgress progress,
            Clock clock,
            CalendarSettings settings) {
        this.follower = follower;
        this.announcer = announcer;
        this.days = days;
        this.progress = progress;
        this.clock = clock;
        this.batchSize = settings.batchSize();
    }

    /**
     * Goes through all that is due, and leaves out what fails by itself.
     *
     * @param lock shows that no other instance does the same
     * @param goOn false once the service stops
     * @throws RuntimeException if the store cannot be reached; the next round goes on
     */
    @Override
    public void run(AdvisoryLock.Held lock, BooleanSupplier goOn) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        days.begin(today);
        followAll(lock, goOn);
        DueDays.Due last = null;
        List<DueDays.Due> page;
        do {
            lock.requireAlive();
            page = days.due(today, last, batchSize);
            for (DueDays.Due due : page) {
                if (!goOn.getAsBoolean()) {
                    return;
                }
                announce(due, today);
                last = due;
            }
        } while (page.size() == batchSize);
        days.announced(
                LocalDate.ofInstant(now.minus(LATE_COMMITS), ZoneOffset.UTC).minusDays(1));
        progress.went(days.waiting(today));
    }

    @Override
    public long done() {
        return progress.rounds();
    }

    @Override
    public void standsBy() {
        progress.standsBy();
    }

    @Override
    public void failed(Throwable failure) {
        boolean known = progress.lastFailure().isPresent();
        progress.failed(failure);
        if (known) {
            LOG.warn("the calendar still cannot be kept: {}", failure.toString());
        } else {
            LOG.warn("the calendar begins a new round", failure);
        }
    }

    private void followAll(AdvisoryLock.Held lock, BooleanSupplier goOn) {
        while (goOn.getAsBoolean() && follower.follow()) {
            lock.requireAlive();
        }
    }

    private void announce(DueDays.Due due, LocalDate today) {
        try {
            LocalDate from = days.announcedThrough().plusDays(1);
            AnnounceDue wanted = new AnnounceDue(due.partnershipId(), from, today);
            int given;
            do {
                given = announcer.announce(wanted);
                progress.announced(given);
            } while (given == AnnounceDue.AT_ONCE);
            days.looked(due.partnershipId(), follower.next(due.partnershipId(), today.plusDays(1)));
        } catch (StoreUnavailableException | OutcomeUnknownException | DataAccessException gone) {
            throw gone;
        } catch (RuntimeException failure) {
            progress.failed(failure);
            LOG.error("what is due in partnership {} is not announced", due.partnershipId(), failure);
        }
    }
}
