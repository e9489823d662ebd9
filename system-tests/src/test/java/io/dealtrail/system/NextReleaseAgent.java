package io.dealtrail.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import org.jspecify.annotations.Nullable;

/** Runs in the process of a service: has it take the classes of {@link NextRelease} for those of the same name on its class path. */
public final class NextReleaseAgent {

    private NextReleaseAgent() {}

    /** Called by the JVM before the service, with the folder of the classes. */
    public static void premain(String folder, Instrumentation instrumentation) {
        Path classes = Path.of(folder);
        instrumentation.addTransformer(new ClassFileTransformer() {
            @Override
            public byte @Nullable [] transform(
                    @Nullable ClassLoader loader,
                    String name,
                    @Nullable Class<?> redefined,
                    @Nullable ProtectionDomain domain,
                    byte[] original) {
                Path file = classes.resolve(name + ".class");
                return Files.exists(file) ? bytes(file) : null;
            }
        });
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
