package io.dealtrail.projection.live;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The limits of the live feed.
 *
 * @param bookmarkEvery how often a stream carries the current position
 * @param heartbeatEvery how often something goes over a stream that shows nothing: a connection that is gone fails at the second write
 * @param bookmarkAfterDropped after how many events that its filter dropped it carries the position earlier
 * @param pollEvery how often commits of other instances are looked for
 * @param slowEvents how many events a reader may fall behind during one blocked write
 * @param slowBytes how much a reader may fall behind during one blocked write
 * @param slowAfter from when on a write counts as blocked
 * @param ringEvents how many events are kept for all readers together
 * @param ringBytes how much is kept for all readers together
 * @param databaseReads how many streams read the database at a time; fewer than it has connections
 * @param perUser streams of one user
 * @param perNode streams of this instance
 * @param longest the longest that a stream without a token's end may last
 */
@Validated
@ConfigurationProperties("dealtrail.live")
public record LiveSettings(
        @DefaultValue("15s") @DurationMin(millis = 50) Duration bookmarkEvery,
        @DefaultValue("3s") @DurationMin(millis = 50) Duration heartbeatEvery,
        @DefaultValue("1000") @Min(1) int bookmarkAfterDropped,
        @DefaultValue("100ms") @DurationMin(millis = 5) Duration pollEvery,
        @DefaultValue("256") @Min(1) int slowEvents,
        @DefaultValue("1MB") DataSize slowBytes,
        @DefaultValue("250ms") @DurationMin(millis = 1) Duration slowAfter,
        @DefaultValue("8192") @Min(16) int ringEvents,
        @DefaultValue("16MB") DataSize ringBytes,
        @DefaultValue("4") @Min(1) int databaseReads,
        @DefaultValue("6") @Min(1) int perUser,
        @DefaultValue("500") @Min(1) int perNode,
        @DefaultValue("1h") Duration longest) {}
