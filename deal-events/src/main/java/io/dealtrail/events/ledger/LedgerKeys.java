package io.dealtrail.events.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.Arrays;
import java.util.List;

/**
 * The public keys of which one must have signed, and what they sign for.
 *
 * @param origin of the checkpoints, and the name of the keys
 * @param keys Ed25519, one at least: the present one, and those before it
 */
public record LedgerKeys(String origin, List<PublicKey> keys) {

    /** Of Ed25519 in C2SP signed-note. */
    private static final byte ALGORITHM = 1;

    private static final int ID_BYTES = 4;
    /** What X.509 puts before the 32 bytes of an Ed25519 key. */
    private static final int KEY_PREFIX = 12;

    public LedgerKeys {
        keys = List.copyOf(keys);
    }

    /**
     * Reads a note and accepts it if one of the keys has signed it.
     *
     * @throws MalformedNoteException if it is not a note, is of another ledger, or none of the keys has signed it
     */
    public SignedNote accept(String text) {
        SignedNote note = SignedNote.parse(text);
        if (!note.checkpoint().origin().equals(origin)) {
            throw new MalformedNoteException(
                    "it is of ledger '" + note.checkpoint().origin() + "', not of '" + origin + "'");
        }
        if (note.signatures().stream().noneMatch(line -> keys.stream().anyMatch(key -> isBy(key, note, line)))) {
            throw new MalformedNoteException("none of the known keys has signed it");
        }
        return note;
    }

    private boolean isBy(PublicKey key, SignedNote note, SignedNote.Line line) {
        byte[] content = line.bytes();
        byte[] id = Arrays.copyOf(content, ID_BYTES);
        return line.name().equals(origin)
                && Arrays.equals(id, id(origin, key))
                && verifies(key, note.signed(), Arrays.copyOfRange(content, ID_BYTES, content.length));
    }

    private static boolean verifies(PublicKey key, byte[] text, byte[] signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(text);
            return check.verify(signature);
        } catch (SignatureException | InvalidKeyException bad) {
            return false;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform has Ed25519", missing);
        }
    }

    /** {@code SHA-256(name || 0x0A || 0x01 || key)}, the first four bytes. */
    static byte[] id(String name, PublicKey key) {
        byte[] encoded = key.getEncoded();
        MessageDigest digest = TreeHash.sha256();
        digest.update((name + "\n").getBytes(UTF_8));
        digest.update(ALGORITHM);
        return Arrays.copyOf(digest.digest(Arrays.copyOfRange(encoded, KEY_PREFIX, encoded.length)), ID_BYTES);
    }
}
