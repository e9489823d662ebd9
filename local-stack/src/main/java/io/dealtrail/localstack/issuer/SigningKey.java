package io.dealtrail.localstack.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.UUID;
import java.util.function.BiConsumer;

/** The key that signs every token of this machine, made at the first start. */
public record SigningKey(RSAKey key) {

    private static final int BITS = 2048;

    /**
     * Reads the kept key, or makes and keeps a new one.
     *
     * @param writePrivate writes a file that only its owner may read
     */
    public static SigningKey keptIn(Path file, BiConsumer<Path, String> writePrivate) {
        if (Files.exists(file)) {
            return read(file);
        }
        try {
            RSAKey made = new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyID("local-" + UUID.randomUUID())
                    .generate();
            writePrivate.accept(file, made.toJSONString());
            return new SigningKey(made);
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static SigningKey read(Path file) {
        try {
            return new SigningKey(RSAKey.parse(Files.readString(file)));
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot read " + file, failed);
        } catch (ParseException broken) {
            throw new IllegalStateException(file + " holds no key: delete it, and a new one is made", broken);
        }
    }

    /** Keeps the private part out of logs. */
    @Override
    public String toString() {
        return "SigningKey[" + key.getKeyID() + "]";
    }
}
