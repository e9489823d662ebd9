package io.dealtrail.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;

/**
 * The key that signs the audit ledger, made at the first start and kept in the data folder, beside the database and not in it. Where the private
 * key is lost, another one follows, and what was signed with the former can still be verified.
 *
 * @param privateKey file that only the owner reads
 * @param publicKey file of the key that belongs to it, and after it of those before
 */
record LedgerKey(Path privateKey, Path publicKey) {

    private static final int LINE = 64;

    static LedgerKey in(DataFolder folder) {
        LedgerKey key = new LedgerKey(folder.path("ledger.pem"), folder.path("ledger.pub"));
        // The private one last: it says that both are there.
        if (!Files.exists(key.privateKey())) {
            KeyPair pair = pair();
            folder.writePrivate(key.publicKey(), pem("PUBLIC KEY", pair.getPublic()) + former(key.publicKey()));
            folder.writePrivate(key.privateKey(), pem("PRIVATE KEY", pair.getPrivate()));
        }
        return key;
    }

    private static String former(Path publicKeys) {
        try {
            return Files.exists(publicKeys) ? Files.readString(publicKeys) : "";
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform has Ed25519", missing);
        }
    }

    private static String pem(String kind, Key key) {
        String body = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n";
    }
}
