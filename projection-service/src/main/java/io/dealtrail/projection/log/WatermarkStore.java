package io.dealtrail.projection.log;

import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The applied watermark: how it moves, in the transaction of what moves it. */
@Repository
public class WatermarkStore {

    private static final int STRIDE = 2_000;

    private final WatermarkRow row;

    WatermarkStore(WatermarkRow row) {
        this.row = row;
    }

    /** As of one instant: what is live at it is as far as this then. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Watermark read() {
        return row.read();
    }

    /**
     * Moves the watermark over whatever follows it without a gap, as the last step of the caller's transaction.
     *
     * <p>The row stays locked until that transaction ends, so that of several instances the one that commits later sees the rows of all that
     * committed before. The lock is a statement of its own: the next one reads what its predecessors left.
     *
     * @param lowestApplied the lowest position that the transaction applied, {@link Long#MAX_VALUE} where none
     */
    public Watermark advance(long lowestApplied) {
        Watermark before = row.lock();
        long position = before.position();
        long reached = row.endOfRun(position, STRIDE);
        while (reached - position >= STRIDE) {
            position = reached;
            reached = row.endOfRun(position, STRIDE);
        }
        long generation = lowestApplied <= before.position() ? before.generation() + 1 : before.generation();
        Watermark after = new Watermark(reached, generation);
        if (!after.equals(before)) {
            row.store(after);
        }
        return after;
    }
}
