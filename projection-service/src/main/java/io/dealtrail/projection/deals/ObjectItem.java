package io.dealtrail.projection.deals;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.util.Map;

/**
 * One object of a partnership in a list.
 *
 * @param partnership the id of the partnership that holds it
 * @param fields as in the state of the partnership: stated and computed ones, conflicts and sources
 */
public record ObjectItem(
        String partnership, String id, @JsonAnyGetter Map<String, Object> fields) {}
