package io.dealtrail.projection.log;

/**
 * How far everything is applied, as one reading.
 *
 * @param position the greatest position up to which every event is applied, or parked and counted as such
 * @param generation raised whenever an event was applied at a position that the watermark had passed before (after it had been parked)
 */
public record Watermark(long position, long generation) {

    public static final Watermark START = new Watermark(0, 0);
}
