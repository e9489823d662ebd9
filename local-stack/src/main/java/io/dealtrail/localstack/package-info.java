/**
 * Everything on one machine, by one command: a real PostgreSQL and a real Kafka broker, an issuer of tokens on the loopback address, and
 * both services, each in a JVM of its own on the classpath and through the main class that it has in production.
 *
 * <p>{@link io.dealtrail.localstack.LocalStack} starts and stops them in order. All data, keys, passwords and logs lie in one folder
 * ({@link io.dealtrail.localstack.DataFolder}); a second start goes on with them.
 */
@NullMarked
package io.dealtrail.localstack;

import org.jspecify.annotations.NullMarked;
