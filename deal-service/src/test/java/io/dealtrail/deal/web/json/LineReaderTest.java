package io.dealtrail.deal.web.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dealtrail.deal.web.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Lines come one by one, and one that is too long spoils no other. */
class LineReaderTest {

    @Test
    void splitsAtLineEnds() throws IOException {
        LineReader lines = reader("a\r\n\n b");
        assertThat(lines.next().orElseThrow().text()).isEqualTo("a\r");
        assertThat(lines.next().orElseThrow().isBlank()).isTrue();
        assertThat(lines.next().orElseThrow().text()).isEqualTo(" b");
        assertThat(lines.next()).isEmpty();
    }

    @Test
    void readsOnAfterALineThatIsTooLong() throws IOException {
        LineReader lines = reader("x".repeat(Utf8Body.MAX_BYTES + 1) + "\nb");
        LineReader.Line tooLong = lines.next().orElseThrow();
        assertThatThrownBy(tooLong::text).isInstanceOf(ProblemException.class);
        assertThat(lines.next().orElseThrow().text()).isEqualTo("b");
    }

    @Test
    void takesALineOfExactlyTheLimit() throws IOException {
        assertThat(reader("x".repeat(Utf8Body.MAX_BYTES)).next().orElseThrow().text())
                .hasSize(Utf8Body.MAX_BYTES);
    }

    private static LineReader reader(String text) {
        return new LineReader(new ByteArrayInputStream(text.getBytes(UTF_8)));
    }
}
