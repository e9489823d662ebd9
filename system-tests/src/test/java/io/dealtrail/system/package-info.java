/**
 * The whole system seen from outside: stories through both REST APIs and the live feed, crashes, and the files that people deploy it with.
 * Nothing here shares code with the services; {@link io.dealtrail.system.SystemUnderTest} runs them as processes of their own.
 */
@NullMarked
package io.dealtrail.system;

import org.jspecify.annotations.NullMarked;
