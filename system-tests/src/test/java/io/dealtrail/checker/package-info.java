/**
 * Judges the history of a run: whether what clients were told and what four readers saw keeps the promises of the system. Shares no code with it, so
 * that a fault of the system is not a fault of its judge. What a history is made of says {@code docs/reference/histories.md}.
 */
@NullMarked
package io.dealtrail.checker;

import org.jspecify.annotations.NullMarked;
