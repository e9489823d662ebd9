package io.dealtrail.projection.partnerships;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One object of a partnership, where its state is told in rows.
 *
 * @param list in which the state has it, {@code partnership} for the partnership itself
 * @param fields as in the state, without the id
 */
record StateRow(
        String list, @Nullable String id, @JsonAnyGetter Map<String, Object> fields) {

    static StateRow of(String list, Map<String, Object> object) {
        Map<String, Object> fields = new LinkedHashMap<>(object);
        Object id = fields.remove("id");
        return new StateRow(list, Objects.toString(id, null), fields);
    }
}
