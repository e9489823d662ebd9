package io.dealtrail.projection.replay;

import io.dealtrail.projection.facts.Picture;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Keeps the last few states that were asked for: each step is compared with the one before it. */
final class Recent implements Function<Point, Picture> {

    private static final int KEPT = 4;
    private static final float LOAD = 0.75f;

    private final Function<Point, Picture> states;
    private final Map<Point, Picture> kept = new LinkedHashMap<>(2 * KEPT, LOAD, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Point, Picture> eldest) {
            return size() > KEPT;
        }
    };

    Recent(Function<Point, Picture> states) {
        this.states = states;
    }

    @Override
    public Picture apply(Point point) {
        Picture known = kept.get(point);
        if (known == null) {
            known = states.apply(point);
            kept.put(point, known);
        }
        return known;
    }
}
