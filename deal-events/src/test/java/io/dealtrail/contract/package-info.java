/** The AsyncAPI document, held against what is published on the topic and pushed over the feed. */
@NullMarked
package io.dealtrail.contract;

import org.jspecify.annotations.NullMarked;
