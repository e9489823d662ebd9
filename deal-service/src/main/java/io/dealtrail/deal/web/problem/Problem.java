package io.dealtrail.deal.web.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.dealtrail.deal.decision.FieldError;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One occurrence of a problem as it goes out, with the headers that belong to it.
 *
 * @param type the path of the page about this kind of problem
 * @param instance the path that was asked for
 * @param rule the rule of the deal model that was broken
 * @param errors the fields at fault
 * @param extra further members, e.g. {@code currentVersion}
 * @param headers header fields of the answer, e.g. {@code Retry-After}
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({
    "type",
    "title",
    "status",
    "detail",
    "instance",
    "code",
    "rule",
    "errors",
    "conflictingEventId",
    "traceId"
})
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        @Nullable Integer rule,
        List<FieldError> errors,
        @Nullable String conflictingEventId,
        String traceId,
        @JsonAnyGetter Map<String, Object> extra,
        @JsonIgnore Map<String, String> headers) {

    /** The media type of every problem. */
    public static final String MEDIA_TYPE = "application/problem+json";
}
