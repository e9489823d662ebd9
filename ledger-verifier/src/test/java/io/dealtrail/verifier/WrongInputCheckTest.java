package io.dealtrail.verifier;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.events.EventJson;
import io.dealtrail.events.ledger.Frontier;
import io.dealtrail.events.ledger.KeyFiles;
import io.dealtrail.events.ledger.LedgerKeys;
import io.dealtrail.events.ledger.LedgerSigner;
import io.dealtrail.events.ledger.TreeHash;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are not what was asked for are said to be wrong, and accuse nobody. */
class WrongInputCheckTest {

    private static final String ORIGIN = "dealtrail.test/deals";
    private static final String PROBLEM =
            "{\"type\":\"/problems/unauthenticated\",\"title\":\"Who are you?\",\"status\":401}";

    @TempDir
    private Path folder;

    private String note = "";

    @BeforeEach
    void write() throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        note = LedgerSigner.of(pair.getPrivate(), new LedgerKeys(ORIGIN, List.of(pair.getPublic())))
                .sign(Frontier.EMPTY.plus(List.of(TreeHash.leaf(new byte[0]))))
                .text();
        Files.writeString(folder.resolve("key.pem"), KeyFiles.pem(pair.getPublic()));
        Files.writeString(folder.resolve("proof.json"), page("[]"));
    }

    @Test
    void acceptsAProofOfNothing() {
        assertThat(proof()).startsWith("0 OK: 0 events");
    }

    @Test
    void namesAProblem() throws IOException {
        Files.writeString(folder.resolve("proof.json"), PROBLEM);
        Files.writeString(folder.resolve("checkpoints.json"), PROBLEM);
        assertThat(List.of(proof(), store()))
                .allSatisfy(said -> assertThat(said)
                        .startsWith("2 ")
                        .contains("holds a problem instead of an answer: status 401, \"/problems/unauthenticated\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[null]",
                "{}",
                "3",
                "[3]",
                "[{}]",
                "[{\"position\":1,\"sequence\":0,\"hash\":\"00\"}]",
                "[{\"position\":1,\"sequence\":0,\"eventId\":\"7\",\"hash\":\"00\"}]",
                "[{\"position\":1,\"eventId\":\"0190a0a0-0000-7000-8000-000000000000\",\"hash\":\"00\"}]",
                "[{\"position\":1,\"sequence\":0,\"eventId\":\"0190a0a0-0000-7000-8000-000000000000\",\"hash\":\"00\",\"path\":[null]}]",
                "[{\"position\":1,\"sequence\":0,\"eventId\":\"0190a0a0-0000-7000-8000-000000000000\",\"hash\":\"00\",\"path\":[\"no\"]}]"
            })
    void refusesOtherItems(String items) throws IOException {
        Files.writeString(folder.resolve("proof.json"), page(items));
        assertThat(proof()).startsWith("2 ").containsIgnoringCase("proof");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"items\":3}",
                "{\"partnership\":\"a\",\"checkpoint\":{}}",
                "{\"items\":[null]}",
                "<html>"
            })
    void refusesOtherJson(String json) throws IOException {
        Files.writeString(folder.resolve("proof.json"), json);
        Files.writeString(folder.resolve("checkpoints.json"), json);
        assertThat(List.of(proof(), store()))
                .allSatisfy(said -> assertThat(said).startsWith("2 ").doesNotContain("BAD", "Exception:"));
    }

    @Test
    void refusesKeysThatAreNoText() throws IOException {
        Files.write(folder.resolve("key.pem"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThat(proof()).startsWith("2 ").contains("key.pem cannot be read");
    }

    @Test
    void refusesKeysInAFolder() throws IOException {
        Files.delete(folder.resolve("key.pem"));
        Files.createDirectory(folder.resolve("key.pem"));
        assertThat(proof()).startsWith("2 ").contains("key.pem cannot be read");
    }

    @Test
    void refusesEventsThatAreNoText() throws IOException {
        Files.writeString(folder.resolve("events.ndjson"), PROBLEM, UTF_16);
        assertThat(proof("--events", folder.resolve("events.ndjson").toString()))
                .startsWith("2 Nothing was checked: a file is not text in UTF-8");
    }

    private String page(String items) {
        return "{\"partnership\":\"nokia-xiaomi\",\"checkpoint\":{\"note\":%s},\"items\":%s}"
                .formatted(EventJson.mapper().writeValueAsString(note), items);
    }

    private String proof(String... more) {
        return run(List.of("proof", "--proof", folder.resolve("proof.json").toString()), List.of(more));
    }

    private String store() {
        return run(
                List.of("store", "--url", "jdbc:none"),
                List.of("--checkpoints", folder.resolve("checkpoints.json").toString()));
    }

    private String run(List<String> command, List<String> more) {
        List<String> arguments = new ArrayList<>(command);
        arguments.addAll(
                List.of("--origin", ORIGIN, "--key", folder.resolve("key.pem").toString()));
        arguments.addAll(more);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int code = LedgerVerifier.run(arguments, new PrintStream(said, true, UTF_8));
        return code + " " + said.toString(UTF_8).strip();
    }
}
