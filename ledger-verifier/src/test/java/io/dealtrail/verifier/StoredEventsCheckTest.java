package io.dealtrail.verifier;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.ResultSet;
import org.junit.jupiter.api.Test;

/** A row that holds no event is a bad event, by its position. */
class StoredEventsCheckTest {

    @Test
    void namesARowOfAnUnknownType() {
        assertThatThrownBy(() -> StoredEvents.envelope(row()))
                .isInstanceOf(BadHistoryException.class)
                .hasMessage("position 13: its row holds no event: no aggregate type is called rumours");
    }

    private static ResultSet row() {
        return (ResultSet) Proxy.newProxyInstance(
                ResultSet.class.getClassLoader(),
                new Class<?>[] {ResultSet.class},
                (_, called, _) -> switch (called.getName()) {
                    case "getLong" -> 13L;
                    case "getString" -> "rumours";
                    default -> null;
                });
    }
}
