package io.dealtrail.projection.replay;

import org.jspecify.annotations.Nullable;

/**
 * What one stream is to show.
 *
 * @param question by which its places are told from those of other replays
 * @param after the step that its reader has seen last, {@code null} at the beginning
 * @param reset why what its reader has seen before does not count, or {@code null}
 */
record ReplayStart(
        Replay replay,
        String question,
        Pace pace,
        @Nullable Point after,
        @Nullable String reset) {}
