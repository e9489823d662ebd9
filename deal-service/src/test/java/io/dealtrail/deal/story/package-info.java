/** How the rules of aggregates are told in tests: given what was recorded, when a command comes, then these events or that refusal. */
@NullMarked
package io.dealtrail.deal.story;

import org.jspecify.annotations.NullMarked;
