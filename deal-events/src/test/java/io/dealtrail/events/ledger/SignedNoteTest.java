package io.dealtrail.events.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dealtrail.events.AggregateRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A signed checkpoint is read back by whoever has the public key, and nothing else passes for one. */
class SignedNoteTest {

    private static final String ORIGIN = "dealtrail.test/deals";

    private final KeyPair pair = pair();
    private final LedgerKeys keys = new LedgerKeys(ORIGIN, List.of(pair.getPublic()));
    private final Frontier tree = Frontier.EMPTY.plus(List.of(TreeHash.leaf("a".getBytes(UTF_8))));
    private final SignedNote note = LedgerSigner.of(pair.getPrivate(), keys).sign(tree);

    @Test
    void isWhatTheFormatSays() {
        assertThat(note.text())
                .startsWith(ORIGIN + "\n1\n" + tree.root() + "\n\n— " + ORIGIN + " ")
                .endsWith("\n");
    }

    @Test
    void isAcceptedAsItWasSigned() {
        assertThat(keys.accept(note.text())).isEqualTo(note);
    }

    @Test
    void isAcceptedByKeysOfWhichAnotherIsThePresentOne() {
        LedgerKeys rotated = new LedgerKeys(ORIGIN, List.of(pair().getPublic(), pair.getPublic()));
        assertThat(rotated.accept(note.text())).isEqualTo(note);
    }

    @Test
    void isRefusedByOtherKeys() {
        refuses(new LedgerKeys(ORIGIN, List.of(pair().getPublic())), note.text(), "none of the known keys");
    }

    @Test
    void isRefusedByAnotherLedger() {
        refuses(new LedgerKeys("other", List.of(pair.getPublic())), note.text(), "not of 'other'");
    }

    @Test
    void isRefusedWithAnotherSize() {
        refuses(keys, note.text().replace("\n1\n", "\n2\n"), "none of the known keys");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "a\n1\nAAAA\n\n",
                "a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "a\n01\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n— a AAAAAAAA\n",
                "a\n-1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n— a AAAAAAAA\n",
                "a\n9999999999999999999\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n— a AAAAAAAA\n",
                "\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n— a AAAAAAAA\n",
                "a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU\n\n— a AAAAAAAA\n",
                "a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\nmore\n\n— a AAAAAAAA\n",
                "a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n- a AAAAAAAA\n",
                "a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n— a AAAAAAAA",
                "a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n— a AAAA\n",
                "a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n— a !!!!!!!!\n",
                "a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n— a+b AAAAAAAA\n",
                "a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n— a AAAAAAAA more\n"
            })
    void isNoneOfThese(String malformed) {
        assertThatExceptionOfType(MalformedNoteException.class).isThrownBy(() -> SignedNote.parse(malformed));
    }

    @Test
    void isMadeOnlyWithAKeyThatIsKnown() {
        assertThatIllegalArgumentException().isThrownBy(() -> LedgerSigner.of(pair().getPrivate(), keys));
    }

    @Test
    void hasKeysThatAreReadBackFromFiles(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("ledger.pem"), KeyFiles.pem(pair.getPrivate()));
        Path open = Files.writeString(
                folder.resolve("ledger.pub"), KeyFiles.pem(pair.getPublic()) + KeyFiles.pem(pair().getPublic()));
        assertThat(KeyFiles.privateKey(secret)).isEqualTo(pair.getPrivate());
        assertThat(KeyFiles.publicKeys(open)).hasSize(2).startsWith(pair.getPublic());
        assertThatIllegalArgumentException().isThrownBy(() -> KeyFiles.publicKeys(secret));
        assertThatIllegalArgumentException().isThrownBy(() -> KeyFiles.privateKey(open));
    }

    @Test
    void coversFiveLinesOfAnEvent() {
        LedgerLeaf leaf = new LedgerLeaf(1042, AggregateRef.parse("partnerships/nokia-xiaomi"), 7, "0a".repeat(32));
        assertThat(leaf.text())
                .isEqualTo("dealtrail event v1\n1042\npartnerships/nokia-xiaomi\n7\n" + "0a".repeat(32) + "\n");
        assertThat(leaf.index()).isEqualTo(1041);
        assertThat(leaf.treeHash()).isEqualTo(TreeHash.leaf(leaf.text().getBytes(UTF_8)));
    }

    private static void refuses(LedgerKeys keys, String text, String because) {
        assertThatExceptionOfType(MalformedNoteException.class)
                .isThrownBy(() -> keys.accept(text))
                .withMessageContaining(because);
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
