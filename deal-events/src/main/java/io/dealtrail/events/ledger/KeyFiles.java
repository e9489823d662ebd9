package io.dealtrail.events.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ed25519 keys in PEM files, as {@code openssl genpkey -algorithm ed25519} writes them. */
public final class KeyFiles {

    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z ]+)-----([A-Za-z0-9+/=\\s]+)-----END \\1-----");
    private static final String PRIVATE = "PRIVATE KEY";
    private static final String PUBLIC = "PUBLIC KEY";
    private static final int LINE = 64;

    private KeyFiles() {}

    /**
     * The private key of a file (PKCS#8).
     *
     * @throws IllegalArgumentException if the file does not hold exactly one
     */
    public static PrivateKey privateKey(Path file) {
        List<byte[]> keys = blocks(file, PRIVATE);
        if (keys.size() != 1) {
            throw new IllegalArgumentException(file + " must hold one PRIVATE KEY, as PKCS#8 in PEM");
        }
        try {
            return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(keys.getFirst()));
        } catch (GeneralSecurityException bad) {
            throw new IllegalArgumentException(file + " does not hold an Ed25519 key", bad);
        }
    }

    /**
     * The public keys of a file: the present one, and any before it.
     *
     * @throws IllegalArgumentException if the file holds none, or one of another kind
     */
    public static List<PublicKey> publicKeys(Path file) {
        List<PublicKey> keys = new ArrayList<>();
        try {
            for (byte[] encoded : blocks(file, PUBLIC)) {
                keys.add(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
            }
        } catch (GeneralSecurityException bad) {
            throw new IllegalArgumentException(file + " holds a key that is not Ed25519", bad);
        }
        if (keys.isEmpty()) {
            throw new IllegalArgumentException(file + " must hold a PUBLIC KEY in PEM");
        }
        return keys;
    }

    /** The private key as a file says it. */
    public static String pem(PrivateKey key) {
        return pem(PRIVATE, key);
    }

    /** The public key as a file says it. */
    public static String pem(PublicKey key) {
        return pem(PUBLIC, key);
    }

    private static String pem(String kind, Key key) {
        String body = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n";
    }

    private static List<byte[]> blocks(Path file, String kind) {
        try {
            Matcher blocks = BLOCK.matcher(Files.readString(file, US_ASCII));
            List<byte[]> found = new ArrayList<>();
            while (blocks.find()) {
                if (blocks.group(1).equals(kind)) {
                    found.add(Base64.getMimeDecoder().decode(blocks.group(2)));
                }
            }
            return found;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the key file " + file + " cannot be read", unreadable);
        }
    }
}
