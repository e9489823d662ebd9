package io.dealtrail.deal.ledger;

import io.dealtrail.events.ledger.LedgerKeys;
import io.dealtrail.events.ledger.LedgerSigner;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.List;

/** A key of a ledger, made for one test. */
record TestKeys(KeyPair pair) {

    static final String ORIGIN = "dealtrail.test/deals";

    static TestKeys made() {
        try {
            return new TestKeys(KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    LedgerKeys open() {
        return new LedgerKeys(ORIGIN, List.of(pair.getPublic()));
    }

    LedgerSigner signer() {
        return LedgerSigner.of(pair.getPrivate(), open());
    }
}
