package io.dealtrail.contract;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The AsyncAPI document as it is read: its channels and their messages. */
final class Description {

    private final JsonNode document;
    private final Map<String, Message> topic;
    private final Map<String, Message> feed;
    private final Map<String, Message> replay;

    private Description(JsonNode document) {
        this.document = document;
        this.topic = messages("topic");
        this.feed = messages("feed");
        this.replay = messages("replay");
    }

    static Description read(String yaml) {
        return new Description(YAMLMapper.shared().readTree(yaml));
    }

    /** The messages of the topic by the CloudEvents type. */
    Map<String, Message> topic() {
        return topic;
    }

    Optional<Message> ofTopic(String type) {
        return Optional.ofNullable(topic.get(type));
    }

    /** The message of the feed with that event field; those of the model share one. */
    Message ofFeed(String event) {
        return feed.getOrDefault(event, Objects.requireNonNull(feed.get("event")));
    }

    /** The message of a replay with that event field. */
    Optional<Message> ofReplay(String event) {
        return Optional.ofNullable(replay.get(event));
    }

    JsonNode components() {
        return document.path("components");
    }

    int retryMillis() {
        return document.at("/channels/feed/x-retry-millis").asInt();
    }

    JsonNode at(String pointer) {
        return document.at(pointer);
    }

    /** What a reference within the document refers to; anything else as it is. */
    JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asString("");
        return reference.startsWith("#") ? resolved(document.at(reference.substring(1))) : node;
    }

    private Map<String, Message> messages(String channel) {
        return document.path("channels")
                .path(channel)
                .path("messages")
                .valueStream()
                .map(this::message)
                .collect(Collectors.toMap(Message::name, Function.identity()));
    }

    private Message message(JsonNode described) {
        List<JsonNode> traits =
                described.path("traits").valueStream().map(this::resolved).toList();
        return new Message(this, described, traits);
    }
}
