/**
 * The committer, the relay and the intake of the services, taking single steps over a simulated PostgreSQL and a simulated Kafka, in an order and with
 * faults that a seed decides.
 *
 * <p>{@link io.dealtrail.simulation.Scheduler} lets one actor at a time go on; {@link io.dealtrail.simulation.Weather} breaks things;
 * {@link io.dealtrail.simulation.Simulation} is one run, judged at its end. What is package-private in the services is put together by classes of the
 * same packages in this module.
 */
@NullMarked
package io.dealtrail.simulation;

import org.jspecify.annotations.NullMarked;
