/**
 * What all commands have in common: the order in which they are judged, and the rules that hold whatever is recorded.
 *
 * <p>{@link io.dealtrail.deal.rules.Judgement} asks the questions that come first (is it complete, was it recorded before, is the
 * version the expected one, is everything known that it names) and then the command's own {@code decide}.
 */
@NullMarked
package io.dealtrail.deal.rules;

import org.jspecify.annotations.NullMarked;
