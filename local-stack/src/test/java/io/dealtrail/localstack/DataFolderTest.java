package io.dealtrail.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    private Path temporary;

    @Test
    void keepsSecretsFromEverybodyElse() throws IOException {
        try (DataFolder folder = DataFolder.open(temporary.resolve("data"))) {
            Path secret = folder.path("secret");
            folder.writePrivate(secret, "first");
            folder.writePrivate(secret, "second");
            assertThat(secret).hasContent("second");
            assertThat(Files.getPosixFilePermissions(secret)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
            assertThat(Files.getPosixFilePermissions(folder.path("")))
                    .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void remembersSecretsOverARestart() {
        try (DataFolder folder = DataFolder.open(temporary)) {
            String secret = Secrets.in(folder).of("deal_app");
            assertThat(secret).hasSizeGreaterThan(30);
            assertThat(Secrets.in(folder).of("deal_app")).isEqualTo(secret);
            assertThat(Secrets.in(folder).of("deal_owner")).isNotEqualTo(secret);
        }
    }

    @Test
    void keepsTheKeyOfTheLedgerOverARestart() throws IOException {
        try (DataFolder folder = DataFolder.open(temporary)) {
            LedgerKey key = LedgerKey.in(folder);
            String made = Files.readString(key.privateKey());
            assertThat(made).startsWith("-----BEGIN PRIVATE KEY-----");
            assertThat(key.publicKey()).content().startsWith("-----BEGIN PUBLIC KEY-----");
            assertThat(Files.getPosixFilePermissions(key.privateKey()))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
            assertThat(LedgerKey.in(folder).privateKey()).hasContent(made);
        }
    }

    @Test
    void keepsThePublicKeyOfALedgerKeyThatIsLost() throws IOException {
        try (DataFolder folder = DataFolder.open(temporary)) {
            LedgerKey key = LedgerKey.in(folder);
            String former = Files.readString(key.publicKey());
            Files.delete(key.privateKey());

            String both = Files.readString(LedgerKey.in(folder).publicKey());
            assertThat(both).endsWith(former).hasSize(2 * former.length());
        }
    }
}
