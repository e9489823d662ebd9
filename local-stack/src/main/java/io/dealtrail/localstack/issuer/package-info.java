/**
 * The authorization server of a local stack: discovery, keys, client credentials for projection-service, and a login for the pages in
 * which the person at the machine is logged in already. It listens on the loopback address only, and its key never leaves the machine.
 */
@NullMarked
package io.dealtrail.localstack.issuer;

import org.jspecify.annotations.NullMarked;
