package io.dealtrail.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What one event says: of the world, or of what others have said. */
record Said(Row row, JsonNode payload, List<Assertion> assertions) {

    private static final Set<String> GROUNDS = Set.of("sources", "confidence", "note", "derived");

    /** @param dayAt the address of the day from which it is so; {@code null} where it is so over all time */
    record Assertion(String ref, JsonNode value, @Nullable String dayAt) {}

    static Said of(Row row) {
        Said said = new Said(row, row.payload(), new ArrayList<>());
        said.readAs(row.field("type").replace("io.dealtrail.", ""));
        boolean ofAPart = said.about().indexOf('.') != said.about().lastIndexOf('.');
        if (ofAPart || Stream.of("conditions", "options", "items").anyMatch(said.payload::has)) {
            throw new UnsupportedOperationException("not folded: conditions, options, items, parts: " + said.about());
        }
        return said;
    }

    private void readAs(String name) {
        String area = "area:" + text("areaId");
        String agreement = "agreement:" + text("agreementId");
        switch (name) {
            case "partnership-opened.v1" -> {
                fields("partnership:" + text("partnershipId"), "partnershipId");
                word("partnership:" + text("partnershipId") + ".status", "OPEN", null);
            }
            case "collaboration-area-added.v1" -> fields(area, "areaId");
            case "collaboration-area-promoted.v1" -> {
                word(area + ".level", "COMMITTED", area + ".promotedOn");
                given("agreementId", area + ".agreementId", area + ".promotedOn");
                given("on", area + ".promotedOn", null);
            }
            case "collaboration-area-suspended.v1" -> status(area, "SUSPENDED", area + ".suspendedOn");
            case "collaboration-area-resumed.v1" -> status(area, "ACTIVE", area + ".resumedOn");
            case "collaboration-area-completed.v1" -> status(area, "COMPLETED", area + ".completedOn");
            case "collaboration-area-dropped.v1" -> status(area, "DROPPED", area + ".droppedOn");
            case "agreement-announced.v1", "agreement-signed.v1" -> {
                fields(agreement, "agreementId");
                word(agreement + ".stage", name.contains("signed") ? "SIGNED" : "ANNOUNCED", null);
            }
            case "agreement-became-effective.v1" -> given("on", agreement + ".effectiveFrom", null);
            case "agreement-closed.v1" -> given("on", agreement + ".closedOn", null);
            case "agreement-terminated.v1" -> {
                given("on", agreement + ".terminatedOn", null);
                given("reason", agreement + ".terminationReason", null);
                given("surviving", agreement + ".surviving", null);
            }
            case "fact-attested.v1", "fact-corrected.v1", "fact-retracted.v1" -> {
                // of what others have said
            }
            default -> throw new UnsupportedOperationException("not folded: " + name);
        }
    }

    private void fields(String object, String id) {
        payload.propertyNames().stream()
                .filter(field -> !GROUNDS.contains(field) && !field.equals(id))
                .forEach(field -> given(field, object + "." + field, null));
    }

    private void status(String area, String status, String dayAt) {
        word(area + ".status", status, dayAt);
        given("reason", area + ".statusReason", dayAt);
        given("on", dayAt, null);
    }

    private void word(String ref, String value, @Nullable String dayAt) {
        assertions.add(new Assertion(ref, JsonNodeFactory.instance.stringNode(value), dayAt));
    }

    private void given(String field, String ref, @Nullable String dayAt) {
        if (payload.has(field)) {
            assertions.add(new Assertion(ref, payload.path(field), dayAt));
        }
    }

    JsonNode sources() {
        return payload.has("sources") ? payload.path("sources") : JsonNodeFactory.instance.arrayNode();
    }

    /** Whether it speaks of one fact, and takes nothing back. */
    boolean isRemark() {
        return payload.has("factRef") && !payload.has("eventIds");
    }

    /** The addresses of the facts to which it adds. */
    List<String> speaksOf() {
        return isRemark()
                ? List.of(about())
                : assertions.stream().map(Assertion::ref).toList();
    }

    /** How it speaks of the fact. */
    String stance() {
        return payload.has("stance") ? text("stance") : "CORRECTS";
    }

    /** The address of which it speaks, as one within its own aggregate. */
    String about() {
        return text("factRef").substring(text("factRef").indexOf('/') + 1);
    }

    /** Whether it takes back what the other one said of this. */
    boolean retracts(Said other, String ref) {
        return payload.path("eventIds")
                        .valueStream()
                        .anyMatch(id -> id.asString().equals(other.row.id()))
                && (about().isEmpty() || ref.equals(about()) || ref.startsWith(about() + "."));
    }

    private String text(String field) {
        return payload.path(field).asString("");
    }
}
