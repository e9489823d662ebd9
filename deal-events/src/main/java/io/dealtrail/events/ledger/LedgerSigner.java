package io.dealtrail.events.ledger;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.List;

/** Signs checkpoints with the private key that belongs to one of the public ones. */
public final class LedgerSigner {

    private final String origin;
    private final PrivateKey key;
    private final PublicKey known;

    private LedgerSigner(String origin, PrivateKey key, PublicKey known) {
        this.origin = origin;
        this.key = key;
        this.known = known;
    }

    /**
     * One whose signatures those keys accept.
     *
     * @throws IllegalArgumentException if none of them belongs to the private key
     */
    public static LedgerSigner of(PrivateKey key, LedgerKeys keys) {
        for (PublicKey each : keys.keys()) {
            LedgerSigner signer = new LedgerSigner(keys.origin(), key, each);
            if (signer.isAccepted()) {
                return signer;
            }
        }
        throw new IllegalArgumentException("none of the public keys of the ledger belongs to its private key");
    }

    private boolean isAccepted() {
        try {
            new LedgerKeys(origin, List.of(known)).accept(sign(Frontier.EMPTY).text());
            return true;
        } catch (MalformedNoteException another) {
            return false;
        }
    }

    /** A checkpoint of this tree, signed. */
    public SignedNote sign(Frontier tree) {
        Checkpoint checkpoint = new Checkpoint(origin, tree.size(), tree.root());
        SignedNote unsigned = new SignedNote(checkpoint, List.of());
        return new SignedNote(checkpoint, List.of(line(unsigned.signed())));
    }

    private SignedNote.Line line(byte[] text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(text);
            return SignedNote.Line.of(origin, LedgerKeys.id(origin, known), signature.sign());
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("the key of the ledger cannot sign", failed);
        }
    }
}
