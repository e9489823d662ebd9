package io.dealtrail.projection.intake;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.projection.generations.AskedGeneration;
import io.dealtrail.projection.generations.Generation;
import io.dealtrail.projection.generations.Generations;
import io.dealtrail.projection.generations.InGeneration;
import io.dealtrail.projection.log.AppliedWatermark;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tries dead letters again because somebody asks for it, by the way on which parked aggregates go on by themselves. An aggregate goes on in one
 * transaction for each page of its history, so that an instance that is killed leaves nothing half done.
 */
@Component
public class Retries {

    private static final Logger LOG = LoggerFactory.getLogger(Retries.class);

    /** One at a time in each instance: the intake has its connections to itself but for one. */
    private final ReentrantLock turn = new ReentrantLock();

    private final AskedGeneration asked;
    private final Generations generations;
    private final DeadLetterTable letters;
    private final Parking parking;
    private final SecondLook secondLook;
    private final IntakeStatus status;
    private final TransactionTemplate transaction;
    private final Repair ofLive;
    private final Repair ofOthers;

    Retries(
            AskedGeneration asked,
            Generations generations,
            Repairs repairs,
            DeadLetterTable letters,
            Parking parking,
            SecondLook secondLook,
            AppliedWatermark watermark,
            IntakeStatus status,
            PlatformTransactionManager transactions) {
        this.asked = asked;
        this.generations = generations;
        this.letters = letters;
        this.parking = parking;
        this.secondLook = secondLook;
        this.status = status;
        this.transaction = new TransactionTemplate(transactions);
        this.ofLive = repairs.repair(new Commits(transactions, watermark, status, generations::isLiveHere));
        IntakeStatus nobodys = new IntakeStatus("Retry", new CompositeMeterRegistry());
        this.ofOthers = repairs.repair(new Commits(transactions, watermark, nobodys, generations::isLiveHere));
    }

    /**
     * Tries letters again that are about one aggregate: its next events are fetched and applied, with all that waits behind them.
     *
     * @param aggregate {@code null} for one letter that names none
     * @param by who asks
     * @return how many events were applied
     * @throws FeedUnavailableException if deal-service does not answer
     * @throws io.dealtrail.projection.generations.GenerationRefusedException if nothing is to be applied to the generation here and now
     */
    public long retry(int generation, @Nullable AggregateRef aggregate, List<Long> ids, String by) {
        turn.lock();
        try {
            Generation now = asked.toFill(generation);
            LOG.info("{} asks for a retry of the dead letters {} of generation {}", by, ids, generation);
            return InGeneration.call(now, () -> retryIn(now, aggregate, ids, by));
        } catch (RuntimeException failed) {
            throw Faults.ofDatabase(failed)
                    ? new TransientDataAccessResourceException("A retry could not be finished: " + failed, failed)
                    : failed;
        } finally {
            turn.unlock();
        }
    }

    private long retryIn(Generation generation, @Nullable AggregateRef aggregate, List<Long> ids, String by) {
        letters.asked(ids, by);
        AggregateRef whose = aggregate == null ? named(ids) : aggregate;
        if (whose == null) {
            transaction.executeWithoutResult(_ -> secondLook.at(ids, null, -1));
            count();
            return 0;
        }
        Repair repair = generation.isLive() ? ofLive : ofOthers;
        long applied = 0;
        Repair.Attempt attempt;
        do {
            attempt = repair.attempt(whose, reached -> secondLook.at(ids, whose, reached));
            applied += attempt.applied();
        } while (attempt.more());
        count();
        return applied;
    }

    private @Nullable AggregateRef named(List<Long> ids) {
        return transaction.execute(_ -> letters.open(ids).stream()
                .flatMap(letter -> Stream.ofNullable(secondLook.aggregate(letter)))
                .findFirst()
                .orElse(null));
    }

    private void count() {
        if (generations.isLiveHere()) {
            status.counted(letters.count(), parking.count());
        }
    }
}
