package io.dealtrail.system;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Writes the import of one partnership line by line, each known some time after the one before. */
final class ImportLines {

    static final Instant FIRST = Instant.parse("2010-01-10T00:00:00Z");

    private final String partnership;
    private final List<String> lines = new ArrayList<>();
    private Instant knownSince = FIRST;
    private Duration apart = Duration.ofHours(6);

    ImportLines(String partnership) {
        this.partnership = partnership;
    }

    String partnership() {
        return partnership;
    }

    /** From here on so much time passes between two lines. */
    ImportLines every(Duration time) {
        apart = time;
        return this;
    }

    /** The day of the line that comes next. */
    LocalDate today() {
        return LocalDate.ofInstant(knownSince, ZoneOffset.UTC);
    }

    ImportLines party(String id) {
        return line("parties", id, "RegisterParty", "{'name':'Party %s','kind':'COMPANY'}".formatted(id), FIRST);
    }

    ImportLines source(String id) {
        String data = "{'kind':'PRESS_RELEASE','publisher':'Publisher %s','publishedOn':'2010-01-01'}".formatted(id);
        return line("sources", id, "RecordSource", data, FIRST);
    }

    /** A command to the partnership; quotes may be single ones. */
    ImportLines command(String command, String data) {
        line("partnerships", partnership, command, data, knownSince);
        knownSince = knownSince.plus(apart);
        return this;
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    private ImportLines line(String aggregate, String id, String command, String data, Instant since) {
        lines.add("{'commandId':'%s-%d','knownSince':'%s','aggregate':'%s','aggregateId':'%s','command':'%s','data':%s}"
                .formatted(partnership, lines.size(), since, aggregate, id, command, data)
                .replace('\'', '"'));
        return this;
    }
}
