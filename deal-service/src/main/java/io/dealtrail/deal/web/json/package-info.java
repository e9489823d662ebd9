/** Reads what clients send, strictly: nothing unknown is ignored, nothing is coerced, and every fault is named by its JSON pointer. */
@NullMarked
package io.dealtrail.deal.web.json;

import org.jspecify.annotations.NullMarked;
