package io.dealtrail.projection.intake;

import java.util.ArrayList;
import java.util.List;

/** One header of a record as a dead letter keeps it: as text, a line each. */
public record KeptHeader(String name, String value) {

    private static final String SEPARATOR = ": ";

    /** Reads them in their order; a line without a name goes on with the value before it. */
    public static List<KeptHeader> read(String text) {
        List<KeptHeader> headers = new ArrayList<>();
        text.lines().forEach(line -> {
            int end = line.indexOf(SEPARATOR);
            if (end > 0) {
                headers.add(new KeptHeader(line.substring(0, end), line.substring(end + SEPARATOR.length())));
            } else if (!headers.isEmpty()) {
                KeptHeader before = headers.removeLast();
                headers.add(new KeptHeader(before.name(), before.value() + "\n" + line));
            }
        });
        return List.copyOf(headers);
    }
}
