/** The laws of the fold, and its rules one by one. */
@NullMarked
package io.dealtrail.facts;

import org.jspecify.annotations.NullMarked;
