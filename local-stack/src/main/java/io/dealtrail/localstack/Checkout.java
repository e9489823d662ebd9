package io.dealtrail.localstack;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The checkout that this code was built in: it knows where the build put each service's classes and the list of its libraries. */
record Checkout(Path root) {

    static Checkout ofThisCode() {
        try {
            Path code = Path.of(Checkout.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            for (Path folder = code; folder != null; folder = folder.getParent()) {
                if (Files.exists(folder.resolve("deal-service").resolve("pom.xml"))) {
                    return new Checkout(folder);
                }
            }
            throw new StackFailure("The local stack runs from a checkout only, not from " + code);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Exactly what the service has on its classpath in production. */
    String classpath(String module) {
        Path target = root.resolve(module).resolve("target");
        Path libraries = target.resolve("runtime.classpath");
        try {
            return target.resolve("classes")
                    + File.pathSeparator
                    + Files.readString(libraries).strip();
        } catch (IOException missing) {
            throw new StackFailure(
                    "%s is not built: %s is missing. Run ./mvnw -q spring-boot:run -pl local-stack -am"
                            .formatted(module, libraries),
                    missing);
        }
    }
}
