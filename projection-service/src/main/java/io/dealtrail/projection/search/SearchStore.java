package io.dealtrail.projection.search;

import io.dealtrail.projection.facts.FoldedEvent;
import io.dealtrail.projection.facts.FoldedReadModel;
import io.dealtrail.projection.facts.KnownChanges;
import io.dealtrail.projection.facts.KnownRows;
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

    private final KnownRows texts;
    private final KnownRows links;
    private final Vocabulary vocabulary;

    SearchStore(JdbcClient jdbc, Vocabulary vocabulary) {
        this.texts = new KnownRows(jdbc, "search_text", SAME_TEXT);
        this.links = new KnownRows(jdbc, "search_link", SAME_LINK);
        this.vocabulary = vocabulary;
    }

    @Override
    public void apply(List<FoldedEvent> events) {
        KnownChanges<Findable> changes = new KnownChanges<>();
        events.forEach(event -> SearchProjector.project(event, changes));
        Tables endings = new Tables();
        changes.endings().forEach(ending -> endings.add(ending.known()).put("known", ending.after()));
        texts.end(endings.texts);
        links.end(endings.links);
        Tables rows = new Tables();
        changes.rows().forEach(row -> rows.add(row.known()).put("known", row.time()));
        texts.add(rows.texts);
        links.add(rows.links);
        vocabulary.learn(words(changes));
    }

    private static Set<String> words(KnownChanges<Findable> changes) {
        Set<String> words = new TreeSet<>();
        for (KnownChanges.Row<Findable> row : changes.rows()) {
            if (row.known() instanceof Findable.Text text) {
                words.addAll(Arrays.asList(text.line().strip().split(" ", -1)));
            }
        }
        return words;
    }

    /** Rows of both tables. */
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
