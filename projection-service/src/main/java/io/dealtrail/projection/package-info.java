/**
 * The read side: events in, histories out.
 *
 * <p>{@link io.dealtrail.projection.intake} applies the published log to PostgreSQL, {@link io.dealtrail.projection.log} keeps every applied
 * event and how far everything is applied, {@link io.dealtrail.projection.live} streams them; read models are fed by the intake and know
 * neither each other nor Kafka. All tables exist in {@link io.dealtrail.projection.generations}, and none of the code that uses them knows of it.
 */
@NullMarked
package io.dealtrail.projection;

import org.jspecify.annotations.NullMarked;
