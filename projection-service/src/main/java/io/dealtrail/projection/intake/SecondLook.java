package io.dealtrail.projection.intake;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.projection.log.EventLog;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Looks again at those letters that no repair of an aggregate settles: what names no aggregate, and what claims a place that another event has, or
 * that the store does not have. They are closed where the same event turns out to be applied.
 */
@Component
class SecondLook {

    private final DeadLetterTable letters;
    private final Decoder decoder;
    private final EventLog log;
    private final ParkingTables parking;

    SecondLook(DeadLetterTable letters, Decoder decoder, EventLog log, ParkingTables parking) {
        this.letters = letters;
        this.decoder = decoder;
        this.log = log;
        this.parking = parking;
    }

    /** Whose history a letter belongs to that named nobody: what could not be read then may be read now. */
    @Nullable
    AggregateRef aggregate(StoredLetter letter) {
        return decoder.again(letter).aggregate();
    }

    /**
     * Looks, in the caller's transaction.
     *
     * @param aggregate that all of them are about; {@code null} where it is not known
     * @param applied its last sequence
     */
    void at(List<Long> ids, @Nullable AggregateRef aggregate, long applied) {
        for (StoredLetter letter : letters.open(ids)) {
            if (letter.aggregate() == null || letter.cause().ofAnImpostor()) {
                at(letter, aggregate, applied);
            }
        }
    }

    private void at(StoredLetter letter, @Nullable AggregateRef aggregate, long applied) {
        switch (decoder.again(letter)) {
            case Arrival.Bookmark _ -> letters.resolve(letter.id());
            case Arrival.Garbage garbage -> letters.failedAgain(letter.id(), Cause.MALFORMED, garbage.detail());
            case Arrival.Enveloped event -> {
                if (log.hashesAt(List.of(event.envelope()))
                        .contains(event.envelope().hash())) {
                    letters.resolve(letter.id());
                } else if (event.sequence() <= applied) {
                    letters.failedAgain(letter.id(), Cause.DIFFERENT_HASH, "another event is applied at its place");
                } else if (aggregate != null && !parking.isParked(aggregate)) {
                    letters.failedAgain(
                            letter.id(), Cause.NOT_IN_STORE, "deal-service's feed ends at sequence " + applied);
                }
            }
        }
    }
}
