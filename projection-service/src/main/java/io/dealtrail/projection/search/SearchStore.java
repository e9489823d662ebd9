package io.dealtrail.projection.search;

import io.dealtrail.projection.facts.FoldedEvent;
import io.dealtrail.projection.facts.FoldedReadModel;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Keeps the words by which partnerships are found, with the instants between which they were known. */
@Repository
@Order(4)
class SearchStore implements FoldedReadModel {

    private static final String SAME_TEXT = """
            r.aggregate_type = c.aggregate_type and r.aggregate_id = c.aggregate_id and r.object_kind = c.object_kind \
            and r.object_id = c.object_id and r.field = c.field and r.words = c.words \
            and r.valid_from is not distinct from c.valid_from and upper_inf(r.known)""";
    private static final String SAME_LINK = """
            r.partnership_id = c.partnership_id and r.to_type = c.to_type and r.to_id = c.to_id and r.through = c.through \
            and upper_inf(r.known)""";

    private final JdbcClient jdbc;
    private final Vocabulary vocabulary;

    SearchStore(JdbcClient jdbc, Vocabulary vocabulary) {
        this.jdbc = jdbc;
        this.vocabulary = vocabulary;
    }

    @Override
    public void apply(List<FoldedEvent> events) {
        SearchChanges changes = new SearchChanges();
        events.forEach(event -> SearchProjector.project(event, changes));
        Tables closings = new Tables();
        changes.closings()
                .forEach(closing ->
                        closings.add(closing.found()).put("at", closing.at().toString()));
        close("search_text", SAME_TEXT, closings.texts);
        close("search_link", SAME_LINK, closings.links);
        Tables rows = new Tables();
        changes.rows().forEach(row -> rows.add(row.found()).put("known", row.known()));
        insert("search_text", rows.texts);
        insert("search_link", rows.links);
        vocabulary.learn(words(changes));
    }

    private static Set<String> words(SearchChanges changes) {
        Set<String> words = new TreeSet<>();
        for (SearchChanges.Row row : changes.rows()) {
            if (row.found() instanceof Findable.Text text) {
                words.addAll(Arrays.asList(text.line().strip().split(" ", -1)));
            }
        }
        return words;
    }

    private void close(String table, String same, ArrayNode closings) {
        if (closings.isEmpty()) {
            return;
        }
        String ending = """
                jsonb_to_recordset(:closings::jsonb) as c(aggregate_type text, aggregate_id text, object_kind text, object_id text, \
                field text, words text, valid_from date, partnership_id text, to_type text, to_id text, through text, at timestamptz) where\s""" + same;
        jdbc.sql("delete from " + table + " r using " + ending + " and lower(r.known) >= c.at")
                .param("closings", closings.toString())
                .update();
        jdbc.sql("update " + table + " r set known = tstzrange(lower(r.known), c.at) from " + ending)
                .param("closings", closings.toString())
                .update();
    }

    private void insert(String table, ArrayNode rows) {
        if (!rows.isEmpty()) {
            jdbc.sql("insert into " + table + " select * from jsonb_populate_recordset(null::" + table
                            + ", :rows::jsonb)")
                    .param("rows", rows.toString())
                    .update();
        }
    }

    /** Rows of both tables as JSON arrays, which PostgreSQL unfolds. */
    private static final class Tables {

        private final ArrayNode texts = JsonNodeFactory.instance.arrayNode();
        private final ArrayNode links = JsonNodeFactory.instance.arrayNode();

        ObjectNode add(Findable found) {
            return switch (found) {
                case Findable.Text text ->
                    texts.addObject()
                            .put("aggregate_type", text.aggregate().type().plural())
                            .put("aggregate_id", text.aggregate().id())
                            .put("object_kind", text.object().kind())
                            .put("object_id", text.object().id())
                            .put("field", text.field())
                            .put("words", text.line())
                            .put(
                                    "valid_from",
                                    text.validFrom() == null
                                            ? null
                                            : text.validFrom().toString());
                case Findable.Link link ->
                    links.addObject()
                            .put("partnership_id", link.partnership())
                            .put("to_type", link.to().type().plural())
                            .put("to_id", link.to().id())
                            .put("through", link.through());
            };
        }
    }
}
