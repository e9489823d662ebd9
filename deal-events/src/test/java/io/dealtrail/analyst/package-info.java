/** An analyst who asks the read side by SQL, and the same questions over HTTP: for the tests of every module that has both. */
@NullMarked
package io.dealtrail.analyst;

import org.jspecify.annotations.NullMarked;
