package io.dealtrail.localstack;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** The passwords of the database roles and of the issuer's client, made at the first start and kept in the data folder. */
final class Secrets {

    private static final int BYTES = 24;

    private final DataFolder folder;
    private final Path file;
    private final Properties known;

    private Secrets(DataFolder folder, Path file, Properties known) {
        this.folder = folder;
        this.file = file;
        this.known = known;
    }

    static Secrets in(DataFolder folder) {
        Path file = folder.path("secrets.properties");
        Properties known = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                known.load(reader);
            } catch (IOException failed) {
                throw new UncheckedIOException("Cannot read " + file, failed);
            }
        }
        return new Secrets(folder, file, known);
    }

    /** The secret of this name; a new one where none has been asked for before. */
    synchronized String of(String name) {
        String secret = known.getProperty(name);
        if (secret != null) {
            return secret;
        }
        String made = random();
        known.setProperty(name, made);
        StringWriter text = new StringWriter();
        try {
            known.store(text, "Made at the first start of the local stack");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        folder.writePrivate(file, text.toString());
        return made;
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
