/**
 * The relay: publishes the event store on Kafka, each event once, in the order of positions.
 *
 * <p>{@link io.dealtrail.deal.relay.RelayWork} is kept going on one of all instances, and begun again after every failure. A
 * {@link io.dealtrail.deal.relay.RelayRun} settles what an earlier relay left behind, finds in the topic's own tail what has been
 * published ({@link io.dealtrail.deal.relay.TopicTail}), and goes on from there. Of publishing PostgreSQL keeps no more than
 * the number of the last run ({@link io.dealtrail.deal.relay.Succession}).
 */
@NullMarked
package io.dealtrail.deal.relay;

import org.jspecify.annotations.NullMarked;
