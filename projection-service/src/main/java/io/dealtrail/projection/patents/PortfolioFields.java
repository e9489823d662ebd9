package io.dealtrail.projection.patents;

import io.dealtrail.facts.FactVersion;
import io.dealtrail.facts.TitleOnDay;
import io.dealtrail.projection.facts.DealObjects;
import io.dealtrail.projection.facts.Snapshot;
import io.dealtrail.terms.FactRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What is stated of a portfolio: by its own definition, and of a part what the portfolio that was split into it says. */
record PortfolioFields(String id, Snapshot known, TitleOnDay title) {

    private static final String SOURCES = "sources";

    /** By field, without the patents that are in it. */
    Map<String, Object> all() {
        Map<String, Object> own =
                new DealObjects(known).fields(FactRef.object("portfolio", id), field -> !field.startsWith("patents."));
        Map<String, Object> fields = new LinkedHashMap<>();
        title.split().ifPresent(split -> inherit(split, fields));
        fields.putAll(own);
        Set<Object> sources = new LinkedHashSet<>();
        title.split().ifPresent(split -> sources.addAll(split.sources()));
        sources.addAll((List<?>) own.getOrDefault(SOURCES, List.of()));
        fields.put(SOURCES, new ArrayList<>(sources));
        return fields;
    }

    private void inherit(FactVersion split, Map<String, Object> fields) {
        List<?> first = ChainLink.sorted(title.chain().firstOwners());
        if (!first.isEmpty()) {
            fields.put("holder", first.size() == 1 ? first.getFirst() : first);
        }
        fields.put("partOf", split.ref().id());
        JsonNode counts = split.value() == null ? null : split.value().get("counts");
        if (counts != null) {
            fields.put("counts", counts);
        }
    }
}
