package io.dealtrail.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A page of the documentation, whose commands and programs are tried as they are printed. */
record Page(String text) {

    private static final Pattern BLOCK =
            Pattern.compile("^```(?<language>\\w+)\\n(?<text>.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern NAME = Pattern.compile("// (\\S+\\.mjs)\\n.*", Pattern.DOTALL);

    /** @param path within the repository */
    static Page of(String path) {
        try {
            return new Page(Files.readString(Path.of("..").resolve(path)));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** What is under a heading of the second level. */
    Page section(String heading) {
        String[] parts = text.split("(?m)^## " + Pattern.quote(heading) + "$", -1);
        if (parts.length != 2) {
            throw new IllegalStateException((parts.length - 1) + " headings " + heading);
        }
        return new Page(parts[1].split("(?m)^## ", 2)[0]);
    }

    /** The statements of SQL, each a block of its own. */
    List<String> statements() {
        return blocks("sql");
    }

    /** The commands, each a block of its own. */
    List<String> commands() {
        return blocks("sh");
    }

    /** The one command that contains this. */
    String command(String part) {
        List<String> found =
                commands().stream().filter(command -> command.contains(part)).toList();
        if (found.size() != 1) {
            throw new IllegalStateException(found.size() + " commands contain " + part);
        }
        return found.getFirst();
    }

    /** The programs by the name of the file that their first line gives them. */
    Map<String, String> programs() {
        return blocks("js").stream()
                .map(NAME::matcher)
                .filter(Matcher::matches)
                .collect(Collectors.toMap(program -> program.group(1), program -> program.group()));
    }

    private List<String> blocks(String language) {
        return BLOCK.matcher(text)
                .results()
                .filter(block -> block.group("language").equals(language))
                .map(block -> block.group("text"))
                .toList();
    }
}
