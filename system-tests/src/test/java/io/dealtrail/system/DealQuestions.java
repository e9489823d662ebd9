package io.dealtrail.system;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Asks the read side the questions of a deal's file through its public routes: the address of a fact, or a list with a filter.
 *
 * <p>{@code areas(level=COMMITTED).count} counts the areas of the partnership's state; {@code area:iot.level} is a fact;
 * {@code relatedParties contains} are the parties that the related deals name; {@code licensed(licensor=ericsson,licensee=apple)} is whether one
 * was licensed by the other, over all partnerships.
 */
final class DealQuestions {

    private static final Pattern COUNTED_LIST =
            Pattern.compile("(?<list>\\w+)\\((?<field>\\w+)=(?<value>\\w+)\\)\\.count");
    private static final Pattern LICENSED = Pattern.compile("licensed\\((?<filters>.*)\\)");
    private static final String RELATED_PARTIES = "relatedParties contains";

    private final Client projections;
    private final String partnership;

    DealQuestions(Client projections, Deal deal) {
        this.projections = projections;
        this.partnership = deal.partnership();
    }

    /** The answer in the form in which the seed file states it. */
    JsonNode answerTo(JsonNode question) {
        String ask = question.path("ask").asString();
        String asOf = asOf(question);
        Matcher counted = COUNTED_LIST.matcher(ask);
        if (counted.matches()) {
            return count(counted, asOf);
        }
        Matcher licensed = LICENSED.matcher(ask);
        if (licensed.matches()) {
            String filters = licensed.group("filters").replace(',', '&');
            return read("/v1/licenses/answer?" + filters + "&" + asOf).path("answer");
        }
        if (ask.equals(RELATED_PARTIES)) {
            return relatedParties(asOf);
        }
        return fact(ask.replaceFirst("^partnership\\.", "partnership:" + partnership + "."), asOf);
    }

    private JsonNode count(Matcher ask, String asOf) {
        long matching = list(ask.group("list"), asOf)
                .filter(item -> item.path(ask.group("field")).asString().equals(ask.group("value")))
                .count();
        return JsonNodeFactory.instance.numberNode((int) matching);
    }

    private JsonNode relatedParties(String asOf) {
        Set<String> own =
                list("parties", asOf).map(party -> party.path("id").asString()).collect(Collectors.toSet());
        List<String> parties = list("relatedDeals", asOf)
                .flatMap(deal -> Stream.of("subject", "object").map(deal::path))
                .map(DealQuestions::partyOf)
                .filter(party -> !own.contains(party))
                .distinct()
                .sorted()
                .toList();
        return JsonMapper.shared().valueToTree(parties);
    }

    private static String partyOf(JsonNode subject) {
        return subject.isObject()
                ? subject.path("party").asString(subject.path("mention").asString(""))
                : subject.asString("");
    }

    private Stream<JsonNode> list(String name, String asOf) {
        return read(path() + "?" + asOf).path(name).valueStream();
    }

    private JsonNode fact(String address, String asOf) {
        String encoded = URLEncoder.encode(address, StandardCharsets.UTF_8);
        Answer answer = projections.get(path() + "/facts/" + encoded + "?" + asOf);
        if (answer.status() == 404) {
            return JsonNodeFactory.instance.nullNode();
        }
        JsonNode items = answer.json().path("items");
        JsonNode item = items.isArray()
                ? Objects.requireNonNullElse(items.get(0), JsonNodeFactory.instance.objectNode())
                : answer.json();
        JsonNode value = item.path("value");
        return value.isMissingNode() ? JsonNodeFactory.instance.nullNode() : value;
    }

    private String path() {
        return "/v1/partnerships/" + partnership;
    }

    private JsonNode read(String path) {
        Answer answer = projections.get(path);
        if (answer.status() != 200) {
            throw new IllegalStateException(path + " answered " + answer.status() + ": " + answer.body());
        }
        return answer.json();
    }

    private static String asOf(JsonNode question) {
        return Stream.of("validAt", "knownAt")
                .filter(question::has)
                .map(axis -> axis + "=" + question.path(axis).asString())
                .collect(Collectors.joining("&"));
    }
}
