package io.dealtrail.system;

import io.dealtrail.localstack.ServiceOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A release after the one at hand, for tests of upgrades. It is this code but for three places: the closing of a partnership has a second
 * revision, which calls the reason otherwise; an upcaster leads there; and the reopening says something more.
 */
final class NextRelease {

    private static final Path SOURCES =
            Path.of("..", "deal-events", "src", "main", "java", "io", "dealtrail", "events");

    /** What deal-service runs with, the module of the events among it: tests from outside have none of its classes. */
    private static final Path LIBRARIES = Path.of("..", "deal-service", "target", "runtime.classpath");

    private static final String UPCASTER = """
            package io.dealtrail.events;

            final class ReasonIsWhy implements Upcaster {
                @Override
                public EventName from() {
                    return new EventName("partnership-closed", 1);
                }

                @Override
                public tools.jackson.databind.node.ObjectNode lift(tools.jackson.databind.node.ObjectNode payload) {
                    return (tools.jackson.databind.node.ObjectNode) payload.set("why", payload.remove("reason"));
                }
            }
            """;

    private final Path classes;
    private final Path agent;

    private NextRelease(Path classes, Path agent) {
        this.classes = classes;
        this.agent = agent;
    }

    /** Compiles it. */
    static NextRelease compiledIn(Path folder) {
        try {
            Path sources = Files.createDirectories(folder.resolve("sources").toAbsolutePath());
            Path classes = Files.createDirectories(folder.resolve("classes").toAbsolutePath());
            List<Path> files = List.of(
                    write(
                            sources,
                            "PartnershipClosed",
                            changed(
                                    "PartnershipClosed",
                                    Map.entry(
                                            "@StoredName(\"partnership-closed\")",
                                            "@StoredName(value = \"partnership-closed\", revision = 2)"),
                                    Map.entry(
                                            "String reason",
                                            "@com.fasterxml.jackson.annotation.JsonProperty(\"why\") String reason"))),
                    write(
                            sources,
                            "PartnershipReopened",
                            changed(
                                    "PartnershipReopened",
                                    Map.entry(
                                            "String reason,",
                                            "String reason, @org.jspecify.annotations.Nullable String mood,"),
                                    Map.entry(
                                            "implements PartnershipEvent {}",
                                            "implements PartnershipEvent { public PartnershipReopened(String reason, Evidence evidence)"
                                                    + " { this(reason, \"hopeful\", evidence); } }"))),
                    write(
                            sources,
                            "Upcasters",
                            changed("Upcasters", Map.entry("EVERY = List.of()", "EVERY = List.of(new ReasonIsWhy())"))),
                    write(sources, "ReasonIsWhy", UPCASTER));
            compile(files, classes);
            return new NextRelease(classes, agent(folder, classes));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Options that make a service one of this release. */
    ServiceOptions options() {
        return new ServiceOptions(List.of("-javaagent:" + agent + "=" + classes), Map.of());
    }

    /** One change after the other: a later one may add what an earlier one looks for. */
    @SafeVarargs
    private static String changed(String type, Map.Entry<String, String>... changes) throws IOException {
        String source = Files.readString(SOURCES.resolve(type + ".java"));
        for (Map.Entry<String, String> change : changes) {
            if (!source.contains(change.getKey())) {
                throw new IllegalStateException(type + " has no more " + change.getKey());
            }
            source = source.replace(change.getKey(), change.getValue());
        }
        return source;
    }

    private static Path write(Path folder, String type, String source) throws IOException {
        return Files.writeString(folder.resolve(type + ".java"), source);
    }

    private static void compile(List<Path> sources, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        String path = Files.readString(LIBRARIES).strip();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options =
                    List.of("-proc:none", "-parameters", "-nowarn", "-cp", path, "-d", classes.toString());
            if (!compiler.getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call()) {
                throw new IllegalStateException("the next release does not compile");
            }
        }
    }

    /** The class that is new is found in the agent's own archive. */
    private static Path agent(Path folder, Path classes) throws IOException {
        Path archive = folder.resolve("next-release.jar").toAbsolutePath();
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", NextReleaseAgent.class.getName());
        try (OutputStream out = Files.newOutputStream(archive);
                JarOutputStream jar = new JarOutputStream(out, manifest)) {
            for (Path file : classesOf(classes)) {
                add(jar, classes.relativize(file).toString(), Files.readAllBytes(file));
            }
            for (String name : List.of("NextReleaseAgent.class", "NextReleaseAgent$1.class")) {
                try (InputStream in = Objects.requireNonNull(NextReleaseAgent.class.getResourceAsStream(name))) {
                    add(jar, "io/dealtrail/system/" + name, in.readAllBytes());
                }
            }
        }
        return archive;
    }

    private static void add(JarOutputStream jar, String name, byte[] content) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        jar.write(content);
        jar.closeEntry();
    }

    private static List<Path> classesOf(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return new ArrayList<>(files.filter(Files::isRegularFile).toList());
        }
    }
}
