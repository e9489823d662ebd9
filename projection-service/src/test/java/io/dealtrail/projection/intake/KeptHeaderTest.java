package io.dealtrail.projection.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Headers that a dead letter has kept are read as they were. */
class KeptHeaderTest {

    @Test
    void readsOneALine() {
        assertThat(KeptHeader.read("ce_id: 1\nce_source: /a: b\nempty: "))
                .containsExactly(
                        new KeptHeader("ce_id", "1"),
                        new KeptHeader("ce_source", "/a: b"),
                        new KeptHeader("empty", ""));
    }

    @Test
    void goesOnWithAValueOfSeveralLines() {
        assertThat(KeptHeader.read("note: one\ntwo\nce_id: 1"))
                .containsExactly(new KeptHeader("note", "one\ntwo"), new KeptHeader("ce_id", "1"));
    }

    @Test
    void findsNoneInNothing() {
        assertThat(KeptHeader.read("")).isEmpty();
        assertThat(KeptHeader.read("no header")).isEmpty();
    }
}
