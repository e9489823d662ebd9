package io.dealtrail.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Each former revision has one way to the one of today, step by step. */
class UpcastersTest {

    private static final EventName TODAY = name("treaty-ratified", 3);
    private static final Upcaster FIRST = upcaster(
            name("treaty-ratified", 1),
            data -> data.put("by", data.remove("who").stringValue()));
    private static final Upcaster SECOND = upcaster(
            name("treaty-ratified", 2), data -> data.put("by", data.path("by").stringValue() + "!"));

    private final Upcasters upcasters = new Upcasters(List.of(TODAY, name("war-ended", 1)), List.of(SECOND, FIRST));

    @Test
    void liftsStepByStep() {
        assertThat(upcasters.lift(name("treaty-ratified", 1), data("{\"who\":\"all\"}")))
                .hasToString("{\"by\":\"all!\"}");
        assertThat(upcasters.lift(name("treaty-ratified", 2), data("{\"by\":\"all\"}")))
                .hasToString("{\"by\":\"all!\"}");
    }

    @Test
    void leavesInWhatItDoesNotKnow() {
        assertThat(upcasters.lift(name("treaty-ratified", 1), data("{\"mood\":1.10,\"who\":\"all\"}")))
                .hasToString("{\"mood\":1.10,\"by\":\"all!\"}");
    }

    @Test
    void knowsWhereFormerRevisionsLead() {
        assertThat(upcasters.former())
                .containsExactlyInAnyOrder(name("treaty-ratified", 1), name("treaty-ratified", 2));
        assertThat(upcasters.current(name("treaty-ratified", 1))).isEqualTo(TODAY);
    }

    @Test
    void leadsNowhereFromTodayAndFromWhatIsToCome() {
        assertThat(upcasters.current(TODAY)).isNull();
        assertThat(upcasters.current(name("treaty-ratified", 4))).isNull();
        assertThat(upcasters.current(name("war-begun", 1))).isNull();
    }

    @Test
    void refusesAGap() {
        assertThatIllegalStateException().isThrownBy(() -> new Upcasters(List.of(TODAY), List.of(SECOND)));
    }

    @Test
    void refusesTwoWays() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new Upcasters(List.of(TODAY), List.of(FIRST, SECOND, SECOND)));
    }

    @Test
    void refusesAWayToNowhere() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new Upcasters(
                        List.of(TODAY), List.of(FIRST, SECOND, upcaster(TODAY, UnaryOperator.identity()))));
    }

    private static EventName name(String name, int revision) {
        return new EventName(name, revision);
    }

    private static ObjectNode data(String json) {
        return (ObjectNode) EventJson.parse(json);
    }

    private static Upcaster upcaster(EventName from, UnaryOperator<ObjectNode> lifting) {
        return new Upcaster() {
            @Override
            public EventName from() {
                return from;
            }

            @Override
            public ObjectNode lift(ObjectNode payload) {
                return lifting.apply(payload);
            }
        };
    }
}
