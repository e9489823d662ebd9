package io.dealtrail.verifier;

import io.dealtrail.events.ledger.KeyFiles;
import io.dealtrail.events.ledger.LedgerKeys;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** The command: says what it has checked, or names the first bad event. */
public final class LedgerVerifier {

    /** All that was checked is as it was signed. */
    public static final int OK = 0;

    /** Something is not as it was signed. */
    public static final int BAD = 1;

    /** Nothing was checked. */
    public static final int USAGE = 2;

    private static final String ORIGIN = "dealtrail/deals";
    private static final String HELP = """
            Usage:
              java -jar ledger-verifier.jar proof --key public.pem --proof proof.json [--events events.ndjson] [--checkpoint older.txt]
              java -jar ledger-verifier.jar store --url jdbc:postgresql://host/deals --user name
                  [--key public.pem --checkpoints checkpoints.json [--events kept.ndjson]]

            proof  checks the answer of GET /v1/partnerships/{id}/proof; --proof may be repeated, once for each page
            store  checks a whole event table: the chains, and against checkpoints that were kept elsewhere; the password is read from PGPASSWORD
            --origin name  the name of the ledger, where it is not %s

            Exit code 0: all is as it was signed. 1: it is not; the first bad event is named. 2: nothing was checked.
            """.formatted(ORIGIN);

    private LedgerVerifier() {}

    /** Checks, and exits. */
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out));
    }

    /** Checks; what it returns is the exit code. */
    public static int run(List<String> arguments, PrintStream out) {
        try {
            out.println("OK: " + check(arguments));
            return OK;
        } catch (BadHistoryException bad) {
            out.println("BAD: " + bad.getMessage());
            return BAD;
        } catch (UsageException wrong) {
            out.println(wrong.getMessage() + "\n\n" + HELP);
            return USAGE;
        } catch (CharacterCodingException binary) {
            out.println("Nothing was checked: a file is not text in UTF-8");
            return USAGE;
        } catch (SQLException | IOException | JacksonException unreadable) {
            out.println("Nothing was checked: " + unreadable.getMessage());
            return USAGE;
        } catch (RuntimeException unexpected) {
            out.println("Nothing was checked: " + unexpected);
            return USAGE;
        }
    }

    private static String check(List<String> arguments) throws SQLException, IOException {
        String command = arguments.isEmpty() ? "" : arguments.getFirst();
        List<String> rest = arguments.subList(Math.min(1, arguments.size()), arguments.size());
        return switch (command) {
            case "proof" ->
                proof(new Arguments(rest, Set.of("--key", "--origin", "--proof", "--events", "--checkpoint")));
            case "store" ->
                store(new Arguments(rest, Set.of("--key", "--origin", "--url", "--user", "--checkpoints", "--events")));
            default -> throw new UsageException("Say what to check: proof or store.");
        };
    }

    private static String proof(Arguments given) throws IOException {
        ProofCheck check = new ProofCheck(keys(given), given.files("--proof"));
        check.proof();
        Path older = given.file("--checkpoint");
        if (older != null) {
            check.extendsOlder(older);
        }
        Path events = given.file("--events");
        if (events != null) {
            check.content(events);
        }
        return check.said();
    }

    private static String store(Arguments given) throws SQLException, IOException {
        Path checkpoints = given.file("--checkpoints");
        Path events = given.file("--events");
        if (events != null && checkpoints == null) {
            throw new UsageException("--events goes with --checkpoints.");
        }
        Signed signed = checkpoints == null ? Signed.NOTHING : Signed.read(keys(given), checkpoints);
        StoredEvents stored = new StoredEvents(
                given.required("--url"),
                Objects.requireNonNullElse(given.optional("--user"), ""),
                Objects.requireNonNullElse(System.getenv("PGPASSWORD"), ""));
        return new StoreCheck(signed, kept(events, signed)).check(stored);
    }

    private static @Nullable KeptEvents kept(@Nullable Path events, Signed signed) throws IOException {
        return events == null ? null : KeptEvents.read(events, signed);
    }

    private static LedgerKeys keys(Arguments given) {
        Path file = given.files("--key").getFirst();
        String origin = given.optional("--origin");
        try {
            return new LedgerKeys(origin == null ? ORIGIN : origin, KeyFiles.publicKeys(file));
        } catch (IllegalArgumentException bad) {
            throw new UsageException(String.valueOf(bad.getMessage()));
        } catch (UncheckedIOException unreadable) {
            throw new UsageException(unreadable.getMessage() + " as PEM, which is text: " + unreadable.getCause());
        }
    }
}
