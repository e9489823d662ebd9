package io.dealtrail.projection.partnerships;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.dealtrail.projection.web.Tabular;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A partnership at two dates. Each object has its {@code id}, its fields, {@code status} where it has one, {@code conflicts} and
 * {@code sources}; {@code attested} lists the fields that only an attestation states, {@code corrected} what was corrected to be so. A number that is unknown is
 * {@code {"value":null,"unknown":true}}.
 *
 * @param version how many of its events were known: the ETag, for {@code If-Match} on the write side
 * @param fields of the partnership itself
 */
public record PartnershipState(
        String id,
        long version,
        LocalDate validAt,
        Instant knownAt,
        @JsonAnyGetter Map<String, Object> fields,
        List<Map<String, Object>> parties,
        List<Map<String, Object>> agreements,
        List<Map<String, Object>> grants,
        List<Map<String, Object>> transfers,
        List<Map<String, Object>> areas,
        List<Map<String, Object>> considerations,
        List<Map<String, Object>> obligations,
        List<Map<String, Object>> conditions,
        List<Map<String, Object>> options,
        List<Map<String, Object>> disputes,
        List<Map<String, Object>> relatedDeals,
        List<Map<String, Object>> rumours,
        List<Map<String, Object>> members)
        implements Tabular {

    @Override
    public Class<StateRow> itemType() {
        return StateRow.class;
    }

    @Override
    public List<StateRow> items() {
        Map<String, List<Map<String, Object>>> lists = new LinkedHashMap<>();
        lists.put("parties", parties);
        lists.put("agreements", agreements);
        lists.put("grants", grants);
        lists.put("transfers", transfers);
        lists.put("areas", areas);
        lists.put("considerations", considerations);
        lists.put("obligations", obligations);
        lists.put("conditions", conditions);
        lists.put("options", options);
        lists.put("disputes", disputes);
        lists.put("relatedDeals", relatedDeals);
        lists.put("rumours", rumours);
        lists.put("members", members);
        return Stream.concat(
                        Stream.of(new StateRow("partnership", id, fields)),
                        lists.entrySet().stream()
                                .flatMap(list ->
                                        list.getValue().stream().map(object -> StateRow.of(list.getKey(), object))))
                .toList();
    }
}
