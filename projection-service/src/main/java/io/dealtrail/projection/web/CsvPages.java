package io.dealtrail.projection.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the rows of an answer as CSV (RFC 4180, UTF-8): a column per component, or per field where items carry different ones; lists joined by {@code "; "}, other nested values as JSON.
 *
 * <p>A cell, a heading or an entry of a list that a spreadsheet would take for a formula begins with an apostrophe, which makes it text.
 */
final class CsvPages extends AbstractHttpMessageConverter<Tabular> {

    /** What begins a formula, also where blanks or marks that nobody sees come first, and in the wide and small forms of East Asian keyboards. */
    private static final Pattern FORMULA = Pattern.compile(
            "[\\s\\p{Z}\\p{Cc}\\p{Cf}]*[=+\\-@\\u2212\\uff1d\\uff0b\\uff0d\\uff20\\ufe66\\ufe62\\ufe63\\ufe6b]|[\\t\\r\\n]");

    private final JsonMapper json;

    CsvPages(JsonMapper json) {
        super(UTF_8, new MediaType("text", "csv"));
        this.json = json;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return Tabular.class.isAssignableFrom(type);
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected Tabular readInternal(Class<? extends Tabular> type, HttpInputMessage input) {
        throw new HttpMessageNotReadableException("rows are only written", input);
    }

    @Override
    protected void writeInternal(Tabular page, HttpOutputMessage output) throws IOException {
        List<JsonNode> rows = page.items().stream()
                .<JsonNode>map(item -> json.valueToTree(item))
                .toList();
        List<String> columns = columns(page.itemType(), rows);
        OutputStreamWriter writer = new OutputStreamWriter(output.getBody(), UTF_8);
        CSVPrinter csv = new CSVPrinter(writer, CSVFormat.RFC4180);
        csv.printRecord(columns.stream().map(CsvPages::harmless));
        for (JsonNode row : rows) {
            csv.printRecord(columns.stream().map(column -> cell(row.path(column))));
        }
        csv.flush();
    }

    /** Of items whose fields differ, every field that one of them has. */
    private static List<String> columns(Class<? extends Record> type, List<JsonNode> rows) {
        RecordComponent[] components = type.getRecordComponents();
        boolean differ = Arrays.stream(components)
                .anyMatch(component -> component.getAccessor().isAnnotationPresent(JsonAnyGetter.class));
        return differ
                ? rows.stream()
                        .flatMap(row -> row.propertyNames().stream())
                        .distinct()
                        .toList()
                : Arrays.stream(components).map(RecordComponent::getName).toList();
    }

    private static String cell(JsonNode value) {
        return value.isNumber() ? value.asString() : harmless(text(value));
    }

    private static String text(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().map(CsvPages::cell).collect(Collectors.joining("; "));
        }
        if (value.isNull() || value.isMissingNode()) {
            return "";
        }
        return value.isValueNode() ? value.asString() : value.toString();
    }

    private static String harmless(String text) {
        return FORMULA.matcher(text).lookingAt() ? "'" + text : text;
    }
}
