package io.dealtrail.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.CloudEventsJson;
import io.dealtrail.events.EventEnvelope;
import io.dealtrail.events.EventJson;
import io.dealtrail.events.EventName;
import io.dealtrail.events.Provenance;
import io.dealtrail.events.ledger.Frontier;
import io.dealtrail.events.ledger.KeyFiles;
import io.dealtrail.events.ledger.LedgerKeys;
import io.dealtrail.events.ledger.LedgerLeaf;
import io.dealtrail.events.ledger.LedgerSigner;
import io.dealtrail.events.ledger.TreeHash;
import io.dealtrail.events.ledger.TreePaths;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A proof is accepted where it is one, and the first event is named for which it is none. */
class ProofCheckTest {

    private static final String ORIGIN = "dealtrail.test/deals";
    private static final AggregateRef DEAL = AggregateRef.parse("partnerships/nokia-xiaomi");
    private static final AggregateRef OTHER = AggregateRef.parse("partnerships/nokia-apple");

    @TempDir
    private Path folder;

    private final KeyPair pair = pair();
    private final LedgerSigner signer =
            LedgerSigner.of(pair.getPrivate(), new LedgerKeys(ORIGIN, List.of(pair.getPublic())));
    private final List<EventEnvelope> events = new ArrayList<>();

    @BeforeEach
    void write() throws IOException {
        for (int i = 0; i < 7; i++) {
            happen(DEAL);
            happen(OTHER);
        }
        Files.writeString(folder.resolve("key.pem"), KeyFiles.pem(pair.getPublic()));
        Files.writeString(folder.resolve("older.txt"), signer.sign(tree(5)).text());
        Files.writeString(folder.resolve("events.ndjson"), lines(UnaryOperator.identity()));
        proof(UnaryOperator.identity());
    }

    @Test
    void acceptsEvents() throws IOException {
        assertThat(check("--events", "events.ndjson", "--checkpoint", "older.txt"))
                .isEqualTo(
                        "0 OK: 7 events of partnerships/nokia-xiaomi in a signed checkpoint of 14, which extends the older one of 5, the content of each, and 0 events that are not covered yet");
    }

    @Test
    void namesAnEventWithAnotherHash() throws IOException {
        proof(item -> item.sequence() == 3 ? with(item, item.position(), "00".repeat(32)) : item);
        assertThat(check())
                .isEqualTo(
                        "1 BAD: position 7, partnerships/nokia-xiaomi, sequence 3: it is not in the tree that was signed");
    }

    @Test
    void namesAnEventAtAnotherPosition() throws IOException {
        proof(item -> item.sequence() == 3 ? with(item, 8, item.hash()) : item);
        assertThat(check())
                .startsWith("1 BAD: position 8, partnerships/nokia-xiaomi, sequence 3: it is not in the tree");
    }

    @Test
    void namesWhereAnEventIsMissing() throws IOException {
        write(page(UnaryOperator.identity(), item -> item.sequence() != 4));
        assertThat(check())
                .startsWith("1 BAD: position 11, partnerships/nokia-xiaomi, sequence 5: sequence 4 should be here");
    }

    @Test
    void namesAnEventWithAnotherContent() throws IOException {
        Files.writeString(
                folder.resolve("events.ndjson"), lines(event -> event.position() == 5 ? changed(event) : event));
        assertThat(check("--events", "events.ndjson"))
                .startsWith(
                        "1 BAD: position 5, partnerships/nokia-xiaomi, sequence 2: its content does not give its hash");
    }

    @Test
    void namesAnEventThatNobodyHas() throws IOException {
        Files.writeString(folder.resolve("events.ndjson"), CloudEventsJson.write(events.getFirst()));
        assertThat(check("--events", "events.ndjson"))
                .startsWith("1 BAD: position 3, partnerships/nokia-xiaomi, sequence 1: it is not among the events");
    }

    @Test
    void countsEventsAfterTheCheckpoint() throws IOException {
        happen(DEAL);
        happen(DEAL);
        Files.writeString(folder.resolve("events.ndjson"), lines(UnaryOperator.identity()));
        assertThat(check("--events", "events.ndjson"))
                .startsWith("0 ")
                .endsWith("and 2 events that are not covered yet");
    }

    @Test
    void namesAnEventThatWasAddedUnderTheCheckpoint() throws IOException {
        happen(DEAL);
        Files.writeString(
                folder.resolve("events.ndjson"), lines(event -> event.position() == 15 ? event.at(14) : event));
        assertThat(check("--events", "events.ndjson"))
                .startsWith("1 BAD: position 14, partnerships/nokia-xiaomi, sequence 7: its position was signed");
    }

    @Test
    void namesAnEventThatTheProofWithholds() throws IOException {
        write(page(UnaryOperator.identity(), item -> item.sequence() < 4));
        assertThat(check("--events", "events.ndjson"))
                .startsWith("1 BAD: position 9, partnerships/nokia-xiaomi, sequence 4: its position was signed");
    }

    @Test
    void namesTheFirstEventWhereTheProofHasNone() throws IOException {
        write(page(UnaryOperator.identity(), _ -> false));
        assertThat(check("--events", "events.ndjson"))
                .startsWith("1 BAD: position 1, partnerships/nokia-xiaomi, sequence 0: its position was signed");
    }

    @Test
    void namesALaterEventThatSkipsOne() throws IOException {
        happen(DEAL);
        happen(DEAL);
        EventEnvelope skipped = events.remove(14);
        Files.writeString(folder.resolve("events.ndjson"), lines(UnaryOperator.identity()));
        assertThat(skipped.sequence()).isEqualTo(7);
        assertThat(check("--events", "events.ndjson"))
                .startsWith("1 BAD: position 16, partnerships/nokia-xiaomi, sequence 8: sequence 7 should be here");
    }

    @Test
    void namesALaterEventOfAnotherChain() throws IOException {
        happen(DEAL);
        Files.writeString(
                folder.resolve("events.ndjson"), lines(event -> event.position() == 15 ? changed(event) : event));
        assertThat(check("--events", "events.ndjson"))
                .startsWith("1 BAD: position 15, partnerships/nokia-xiaomi, sequence 7: its content does not give");
    }

    @Test
    void acceptsAnOlderCheckpointWhoseLinesEndOtherwise() throws IOException {
        String note = signer.sign(tree(5)).text();
        for (String kept : List.of(note + "\n", note.strip(), note.replace("\n", "\r\n"), note + "\r\n")) {
            Files.writeString(folder.resolve("older.txt"), kept);
            assertThat(check("--checkpoint", "older.txt")).startsWith("0 OK: ");
        }
    }

    @Test
    void asksForACheckpoint() throws IOException {
        Files.writeString(folder.resolve("older.txt"), "null\n");
        assertThat(check("--checkpoint", "older.txt"))
                .startsWith("2 ")
                .contains("older.txt holds what is no checkpoint");
    }

    @Test
    void refusesAnOlderCheckpointOfAnotherHistory() throws IOException {
        Frontier other = Frontier.EMPTY.plus(events.reversed().subList(0, 5).stream()
                .map(event -> LedgerLeaf.of(event).treeHash())
                .toList());
        Files.writeString(folder.resolve("older.txt"), signer.sign(other).text());
        assertThat(check("--checkpoint", "older.txt")).startsWith("1 BAD: one of positions 1 to 5");
    }

    @Test
    void refusesTheSignatureOfAnother() throws IOException {
        Files.writeString(folder.resolve("key.pem"), KeyFiles.pem(pair().getPublic()));
        assertThat(check()).startsWith("1 BAD: a checkpoint is not good: none of the known keys");
    }

    @Test
    void asksForAProofOfTheOlderCheckpoint() throws IOException {
        Files.writeString(folder.resolve("older.txt"), signer.sign(tree(6)).text());
        assertThat(check("--checkpoint", "older.txt")).startsWith("2 ").contains("?since=6");
    }

    private String check(String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "proof",
                "--origin",
                ORIGIN,
                "--key",
                folder.resolve("key.pem").toString(),
                "--proof",
                folder.resolve("proof.json").toString()));
        for (String each : more) {
            arguments.add(each.startsWith("--") ? each : folder.resolve(each).toString());
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int code = LedgerVerifier.run(arguments, new PrintStream(said, true, UTF_8));
        return code + " " + said.toString(UTF_8).strip();
    }

    private void proof(UnaryOperator<ProofPage.Item> change) throws IOException {
        write(page(change, _ -> true));
    }

    private void write(ProofPage page) throws IOException {
        Files.writeString(folder.resolve("proof.json"), EventJson.mapper().writeValueAsString(page));
    }

    private ProofPage page(UnaryOperator<ProofPage.Item> change, Predicate<ProofPage.Item> shown) {
        List<ProofPage.Item> items = new ArrayList<>();
        String previous = null;
        for (EventEnvelope event : events) {
            if (event.aggregate().equals(DEAL)) {
                items.add(new ProofPage.Item(
                        event.position(),
                        event.sequence(),
                        event.eventId(),
                        event.hash(),
                        previous,
                        texts(paths().inclusion(event.position() - 1, events.size()))));
                previous = event.hash();
            }
        }
        return new ProofPage(
                DEAL.id(),
                new ProofPage.Signature(signer.sign(tree(events.size())).text()),
                new ProofPage.Consistency(5, texts(paths().consistency(5, events.size()))),
                items.stream().map(change).filter(shown).toList());
    }

    private static ProofPage.Item with(ProofPage.Item item, long position, String hash) {
        return new ProofPage.Item(position, item.sequence(), item.eventId(), hash, item.previousHash(), item.path());
    }

    private TreePaths paths() {
        return new TreePaths((level, index) -> Frontier.EMPTY
                .plus(leaves().subList((int) (index << level), (int) ((index + 1) << level)))
                .root());
    }

    private Frontier tree(int size) {
        return Frontier.EMPTY.plus(leaves().subList(0, size));
    }

    private List<TreeHash> leaves() {
        return events.stream().map(event -> LedgerLeaf.of(event).treeHash()).toList();
    }

    private static List<String> texts(List<TreeHash> hashes) {
        return hashes.stream().map(TreeHash::toString).toList();
    }

    private String lines(UnaryOperator<EventEnvelope> change) {
        return events.stream()
                .map(change)
                .map(event -> CloudEventsJson.write(event) + "\n")
                .collect(Collectors.joining());
    }

    private void happen(AggregateRef aggregate) {
        List<EventEnvelope> before = events.stream()
                .filter(event -> event.aggregate().equals(aggregate))
                .toList();
        Instant at = Instant.parse("2026-03-01T10:00:00Z").plusSeconds(events.size());
        EventEnvelope unhashed = new EventEnvelope(
                events.size() + 1L,
                new UUID(7, events.size()),
                aggregate,
                before.size(),
                new EventName("partnership-closed", 1),
                "{\"reason\":\"№ " + events.size() + "\"}",
                null,
                at,
                at,
                new Provenance("ana", "command-" + events.size(), "request", "cause", null),
                "");
        events.add(unhashed.withHash(
                unhashed.expectedHash(before.isEmpty() ? null : before.getLast().hash())));
    }

    private static EventEnvelope changed(EventEnvelope event) {
        return new EventEnvelope(
                event.position(),
                event.eventId(),
                event.aggregate(),
                event.sequence(),
                event.name(),
                "{\"reason\":\"another\"}",
                null,
                event.recordedAt(),
                event.knownSince(),
                event.provenance(),
                event.hash());
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
