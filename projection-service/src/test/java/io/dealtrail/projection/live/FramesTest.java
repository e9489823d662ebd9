package io.dealtrail.projection.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.events.EventEnvelope;
import io.dealtrail.events.EventName;
import io.dealtrail.projection.intake.TestStore;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One event is one frame, whatever it holds. */
class FramesTest {

    private final TestStore store = new TestStore();

    @AfterEach
    void stop() {
        store.close();
    }

    @Test
    void writesIdEventAndData() {
        assertThat(new String(Frames.event(store.happen("p1")), UTF_8))
                .startsWith("id: 1\nevent: partnership-opened\ndata: {\"specversion\":\"1.0\"")
                .endsWith("}\n\n");
    }

    @Test
    void cannotBeForgedByLineBreaks() {
        AggregateRef aggregate = new AggregateRef(AggregateType.PARTNERSHIP, "p1");
        EventEnvelope escaped = store.append(
                aggregate,
                new EventName("partnership-closed", 1),
                "{\"reason\":\"x\\n\\nid: 99\\r\\nevent: forged\\ndata: {}\\n\\n\"}");
        EventEnvelope raw = store.append(
                aggregate, new EventName("partnership-closed", 1), "{\n\nid: 99\r\"reason\":\"x\"\r\n\r\n}");
        for (EventEnvelope event : List.of(escaped, raw)) {
            String frame = new String(Frames.event(event), UTF_8);
            assertThat(frame.lines()).hasSize(4);
            assertThat(frame).doesNotContain("\r");
        }
    }

    @Test
    void bookmarksRepeatNoId() {
        assertThat(new String(Frames.bookmark(7, true), UTF_8))
                .isEqualTo("id: 7\nevent: bookmark\ndata: {\"position\":7}\n\n");
        assertThat(new String(Frames.bookmark(7, false), UTF_8))
                .isEqualTo("event: bookmark\ndata: {\"position\":7}\n\n");
    }

    @Test
    void isReadBackByTheBook() {
        byte[] frame = Frames.last("overflow", 12);
        SseClient client = new SseClient(new ByteArrayInputStream(frame)).read();
        await().until(client::isEnded);
        assertThat(client.all()).containsExactly(new SseClient.Received(null, "overflow", "{\"position\":12}"));
    }
}
