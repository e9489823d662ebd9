/**
 * JSON Schemas of the published language and of whatever else is made of its terms.
 *
 * <p>{@link io.dealtrail.schema.JsonSchemas} makes them from the records; those of events are committed under {@code schemas/} and served
 * from there by {@link io.dealtrail.schema.EventSchemas}, so that a change of an event shows in the diff of its contract.
 */
@NullMarked
package io.dealtrail.schema;

import org.jspecify.annotations.NullMarked;
