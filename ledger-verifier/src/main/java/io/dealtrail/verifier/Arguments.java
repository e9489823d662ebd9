package io.dealtrail.verifier;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The options of a command line, each with its values. */
final class Arguments {

    private final Map<String, List<String>> values = new HashMap<>();

    /**
     * Reads {@code --option value} pairs.
     *
     * @throws UsageException where one is unknown or has no value
     */
    Arguments(List<String> arguments, Set<String> known) {
        for (int i = 0; i < arguments.size(); i += 2) {
            String option = arguments.get(i);
            if (!known.contains(option)) {
                throw new UsageException("There is no option " + option + " here.");
            }
            if (i + 1 == arguments.size()) {
                throw new UsageException(option + " needs a value.");
            }
            values.computeIfAbsent(option, _ -> new ArrayList<>()).add(arguments.get(i + 1));
        }
    }

    List<String> all(String option) {
        return values.getOrDefault(option, List.of());
    }

    @Nullable
    String optional(String option) {
        List<String> given = all(option);
        if (given.size() > 1) {
            throw new UsageException(option + " is given once only.");
        }
        return given.isEmpty() ? null : given.getFirst();
    }

    String required(String option) {
        String value = optional(option);
        if (value == null) {
            throw new UsageException(option + " is needed.");
        }
        return value;
    }

    /** The file that an option names, where it is given. */
    @Nullable
    Path file(String option) {
        String name = optional(option);
        return name == null ? null : existing(name);
    }

    /** The files that an option names, one at least. */
    List<Path> files(String option) {
        if (all(option).isEmpty()) {
            throw new UsageException(option + " is needed.");
        }
        return all(option).stream().map(Arguments::existing).toList();
    }

    private static Path existing(String name) {
        Path file = Path.of(name);
        if (!Files.isReadable(file)) {
            throw new UsageException("There is no file " + name + " to read.");
        }
        return file;
    }
}
