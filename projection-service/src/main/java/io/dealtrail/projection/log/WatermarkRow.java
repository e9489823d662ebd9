package io.dealtrail.projection.log;

/** The one row of the applied watermark, and the positions that it can move over. */
interface WatermarkRow {

    Watermark read();

    /** Locks the row until the transaction ends, and reads it. */
    Watermark lock();

    void store(Watermark watermark);

    /**
     * The end of the run of positions after this one: never a maximum over a gap.
     *
     * @param ahead how many positions to look at, at most
     */
    long endOfRun(long position, int ahead);
}
