package io.dealtrail.projection.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.dealtrail.events.EventJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;

/** A spreadsheet that opens a page finds text, whatever was recorded. */
class CsvPagesTest {

    private static final AsOf TODAY = new AsOf(LocalDate.of(2026, 1, 5), Instant.EPOCH, true);

    /** A line with a text, a list and a number. */
    record Line(String text, List<String> list, long number) {}

    /** A line whose columns have names of their own. */
    record Open(@JsonAnyGetter Map<String, String> fields) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n1",
                "\tplain",
                " =1",
                "\u00a0=1",
                "\u200b=1",
                "\ufeff=1",
                "＝1",
                "＋1",
                "－1",
                "＠1",
                "−1",
                "﹦1",
                "=cmd|' /C calc'!A0",
                "-2+3\",\"x"
            })
    void makesTextOfFormulas(String text) throws IOException {
        CSVRecord row =
                written(Line.class, new Line(text, List.of("plain", text), -7)).get(1);
        assertThat(row.get(0)).isEqualTo("'" + text);
        assertThat(row.get(1)).isEqualTo("plain; '" + text);
        assertThat(row.get(2)).isEqualTo("-7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nokia Oyj", "3-2", "a=b", "'quoted'", "小米", "", "a\nb", "x@y"})
    void leavesOthersAsTheyAre(String text) throws IOException {
        assertThat(written(Line.class, new Line(text, List.of(), 1)).get(1).get(0))
                .isEqualTo(text);
    }

    @Test
    void makesTextOfHeadingsToo() throws IOException {
        List<CSVRecord> rows = written(Open.class, new Open(Map.of("-x", "=1")));
        assertThat(rows.getFirst().get(0)).isEqualTo("'-x");
        assertThat(rows.get(1).get(0)).isEqualTo("'=1");
    }

    private static <T extends Record> List<CSVRecord> written(Class<T> type, T item) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        new CsvPages(EventJson.mapper())
                .write(Page.whole(type, TODAY, List.of(item), "/"), new MediaType("text", "csv"), message(body));
        return CSVFormat.RFC4180.parse(new StringReader(body.toString(UTF_8))).getRecords();
    }

    private static HttpOutputMessage message(OutputStream body) {
        HttpHeaders headers = new HttpHeaders();
        return new HttpOutputMessage() {
            @Override
            public OutputStream getBody() {
                return body;
            }

            @Override
            public HttpHeaders getHeaders() {
                return headers;
            }
        };
    }
}
