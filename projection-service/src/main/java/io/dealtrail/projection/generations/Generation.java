package io.dealtrail.projection.generations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One generation of the tables, as its row says.
 *
 * @param version of the read models' code that its filling began with
 * @param paused nothing is applied to it
 * @param switchWhenReady it is switched to by itself once it has caught up
 * @param previous it was live before the one that is
 * @param detail why it failed, or why it is not switched to by itself; else empty
 * @param position up to which everything is applied, as last told
 * @param events how many events are applied, as last told
 * @param rate events a second, as last told
 * @param readyAt when it had first caught up
 */
public record Generation(
        int number,
        String schema,
        String searchPath,
        int version,
        State state,
        boolean paused,
        boolean switchWhenReady,
        boolean previous,
        String detail,
        long position,
        long events,
        double rate,
        Instant startedAt,
        @Nullable Instant readyAt) {

    /** What can be done with it. */
    public enum State {
        /** It is being filled and has not caught up. */
        BUILDING,
        /** It is not live, and nothing is applied to it for the time being. */
        PAUSED,
        /** It has caught up, and keeps up: it can be switched to. */
        READY,
        /** Readers see it. */
        LIVE,
        /** It is given up; its tables are dropped soon, or are already. */
        RETIRED,
        /** Its tables could not be made. */
        FAILED
    }

    public boolean isLive() {
        return state == State.LIVE;
    }

    /** Whether software of a version is to fill it beside the live one: what newer software began is none of the older one's business. */
    public boolean isFollowedBy(ReadModelsVersion software) {
        boolean wanted = state == State.BUILDING || state == State.READY;
        return wanted && (readyAt == null ? version == software.number() : version <= software.number());
    }

    /** Whether software of a version applies events to it, while it is live or beside that: what newer software began is left to it. */
    public boolean isFed(ReadModelsVersion software) {
        return isLive() ? !paused && version <= software.number() : isFollowedBy(software);
    }

    /** The schema as SQL writes it. */
    String quotedSchema() {
        return GenerationSchemas.quoted(schema);
    }
}
