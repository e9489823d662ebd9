/** Tests of the verifier without any server. */
@NullMarked
package io.dealtrail.verifier;

import org.jspecify.annotations.NullMarked;
