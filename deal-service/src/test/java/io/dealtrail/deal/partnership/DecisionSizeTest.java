package io.dealtrail.deal.partnership;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.dealtrail.deal.decision.CommandOrigin;
import io.dealtrail.deal.decision.CommandType;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.rules.FactCommand;
import io.dealtrail.deal.rules.Judgement;
import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.events.DealEvent;
import io.dealtrail.events.EventJson;
import io.dealtrail.events.EventName;
import io.dealtrail.events.Provenance;
import io.dealtrail.facts.Facts;
import io.dealtrail.facts.RecordedEvent;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/**
 * A command on a large partnership takes about as much work as on a small one, once it was looked at. Work is counted in bytes that are
 * allocated: unlike time that does not depend on what else the machine does.
 */
class DecisionSizeTest {

    private static final int MEMBERS = 500;
    private static final int AMENDMENTS = 300;
    private static final int ROUNDS = 300;
    private static final int TIMES = 60;
    private static final int FAR_TIMES = 8;

    /** What judging one event again may take. */
    private static final long BYTES_PER_EVENT = 200_000;

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final String SOURCES = "'sources':['s1']";
    private static final String POOL = "a pool with %d members".formatted(MEMBERS);

    /** Before the commands that all events are judged again by. */
    private static final String FAR = "far: ";

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final Facts SOURCE =
            Facts.none().with(recorded(0, "source-recorded", "{'sourceId':'s1','kind':'NEWS','publisher':'p'}"));

    private static final Map<String, Facts> LARGE = Map.of(
            POOL,
            pool(),
            "an agreement with %d amendments".formatted(AMENDMENTS),
            amended(),
            "a history of %d events".formatted(5 * ROUNDS),
            lengthy());

    private static final Map<String, IntFunction<String>> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put(
                "AddCollaborationArea",
                n -> "{'areaId':'N" + n + "','agreementId':'A1','name':'n','level':'EXPLORATORY'," + SOURCES + "}");
        COMMANDS.put("AmendAgreement", n -> amendment("B" + n, n, "2025-01-01"));
        COMMANDS.put("AttestFact", n -> support(100_000 + n));
        COMMANDS.put(
                "CorrectFact",
                n -> "{'factRef':'obligation:O1.what','from':'Deliver%s','to':'Deliver %d','reason':'r'}"
                        .formatted(n == 0 ? "" : " " + (n - 1), n));
        COMMANDS.put("FulfilObligation", n -> "{'obligationId':'O1','on':'" + day(2_000 + n) + "'," + SOURCES + "}");
        COMMANDS.put("GrantLicense", n -> grant("H" + n));
        COMMANDS.put("AddObligation", n -> obligation("P" + n));
        COMMANDS.put(
                "JoinAgreement",
                n -> "{'agreementId':'A1','party':'new-" + n + "','role':'LICENSEE','on':'2025-01-01'," + SOURCES
                        + "}");
        COMMANDS.put(
                "WithdrawFromAgreement",
                n -> "{'agreementId':'A1','party':'new-" + n + "','role':'LICENSEE','on':'2025-02-01'," + SOURCES
                        + "}");
        COMMANDS.put(
                "RescheduleClosing",
                n -> "{'agreementId':'A1','expectedClosing':'2039-01-01','announcedOn':'" + day(2_000 + n) + "',"
                        + SOURCES + "}");
        COMMANDS.put("RetractFact", n -> "{'eventId':'" + new UUID(9, n) + "','reason':'r'}");
        COMMANDS.put(
                FAR + "CorrectFact",
                n -> "{'factRef':'agreement:A1.signedOn','from':'%s','to':'%s','reason':'r'}"
                        .formatted(
                                LocalDate.of(2010, 1, 1).minusDays(n),
                                LocalDate.of(2009, 12, 31).minusDays(n)));
        COMMANDS.put(FAR + "RetractFact", n -> "{'factRef':'grant:H" + n + "','reason':'r'}");
    }

    static Stream<String> large() {
        return LARGE.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("large")
    void takesAboutAsMuchWorkOnALargeOne(String large) {
        Map<String, Long> few = work(small());
        Map<String, Long> many = work(requireNonNull(LARGE.get(large)));
        long events = requireNonNull(LARGE.get(large)).version();
        assertThat(many).allSatisfy((command, bytes) -> {
            long little = requireNonNull(few.get(command));
            assertThat(bytes)
                    .as("%s on %s allocates, against %d", command, large, little)
                    .isLessThan(command.startsWith(FAR) ? 4 * little + BYTES_PER_EVENT * events : 2 * little + 50_000);
        });
    }

    /** The bytes that each command takes in the end, as one follows the other. */
    private static Map<String, Long> work(Facts begun) {
        Map<String, Long> work = new LinkedHashMap<>();
        Facts facts = begun;
        for (Map.Entry<String, IntFunction<String>> each : COMMANDS.entrySet()) {
            int times = each.getKey().startsWith(FAR) ? FAR_TIMES : TIMES;
            long[] bytes = new long[times];
            for (int n = 0; n < times; n++) {
                FactCommand command =
                        command(each.getKey().replace(FAR, ""), each.getValue().apply(n));
                DecisionContext context = context(command);
                long before = THREADS.getCurrentThreadAllocatedBytes();
                List<? extends DealEvent> events = Judgement.of(command, facts, context);
                for (DealEvent event : events) {
                    UUID id = each.getKey().equals("AddCollaborationArea") ? new UUID(9, n) : id(facts);
                    facts = facts.with(new RecordedEvent(id, facts.version(), NOW, event));
                }
                bytes[n] = THREADS.getCurrentThreadAllocatedBytes() - before;
                assertThat(events).as("%s %d", each.getKey(), n).isNotEmpty();
            }
            work.put(
                    each.getKey(),
                    IntStream.range(times / 2, times)
                            .mapToLong(n -> bytes[n])
                            .sorted()
                            .skip(times / 4)
                            .findFirst()
                            .orElseThrow());
        }
        return work;
    }

    private static FactCommand command(String name, String data) {
        CommandType type = PartnershipCommands.all().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        ObjectNode json = (ObjectNode) EventJson.mapper().readTree(data.replace('\'', '"'));
        return (FactCommand) EventJson.mapper().treeToValue(json.put(type.idProperty(), "deal"), type.type());
    }

    private static DecisionContext context(FactCommand command) {
        Provenance provenance = new Provenance("tester", "c1", "correlation", "causation", null);
        Map<AggregateRef, Facts> named = new HashMap<>(Map.of(new AggregateRef(AggregateType.SOURCE, "s1"), SOURCE));
        command.partyIds().forEach(id -> named.put(new AggregateRef(AggregateType.PARTY, id), party(id)));
        return new DecisionContext(new CommandOrigin("c1", "hash", provenance, NOW, NOW), OptionalLong.empty(), named);
    }

    private static Facts party(String id) {
        return Facts.none()
                .with(recorded(0, "party-registered", "{'partyId':'" + id + "','name':'n','kind':'COMPANY'}"));
    }

    private static Facts small() {
        return begun(2);
    }

    private static Facts pool() {
        Facts facts = begun(MEMBERS / 2);
        for (int n = MEMBERS / 2; n < MEMBERS; n++) {
            String member = "'party':'m" + n + "','on':'" + day(n) + "'," + SOURCES + "}";
            facts = with(facts, "partnership-party-added", "{" + member);
            facts = with(facts, "agreement-joined", "{'agreementId':'A1','role':'LICENSOR'," + member);
        }
        return facts;
    }

    private static Facts amended() {
        Facts facts = begun(2);
        for (int n = 0; n < AMENDMENTS; n++) {
            String day = LocalDate.of(2011, 1, 1).plusDays(10L * n).toString();
            facts = with(facts, "agreement-amended", amendment("M" + n, n, n % 4 == 0 ? day.substring(0, 7) : day));
        }
        return facts;
    }

    private static Facts lengthy() {
        Facts facts = begun(2);
        for (int n = 0; n < ROUNDS; n++) {
            facts = with(facts, "obligation-fulfilled", "{'obligationId':'O1','on':'" + day(n) + "'," + SOURCES + "}");
            facts = with(
                    facts,
                    n % 2 == 0 ? "collaboration-area-suspended" : "collaboration-area-resumed",
                    "{'areaId':'R1','on':'" + day(n) + "'," + SOURCES + "}");
            facts = with(facts, "fact-attested", support(n));
            facts = with(
                    facts,
                    "closing-rescheduled",
                    "{'agreementId':'A1','expectedClosing':'2039-01-01','announcedOn':'" + day(n) + "'," + SOURCES
                            + "}");
            facts = with(
                    facts,
                    "fact-corrected",
                    "{'factRef':'area:R1.name','from':'v%d','to':'v%d','reason':'r'}".formatted(n, n + 1));
        }
        return facts;
    }

    private static Facts begun(int parties) {
        String ids = IntStream.range(0, parties).mapToObj(n -> "'m" + n + "'").collect(Collectors.joining(","));
        String signatories = IntStream.range(0, parties)
                .mapToObj(n -> "{'party':'m" + n + "','roles':['" + (n == 1 ? "LICENSEE" : "LICENSOR") + "']}")
                .collect(Collectors.joining(","));
        Facts facts = with(
                Facts.none(), "partnership-opened", "{'partnershipId':'deal','kind':'POOL','parties':[" + ids + "]}");
        facts = with(
                facts,
                "agreement-signed",
                "{'agreementId':'A1','title':'Title','types':['POOL'],'parties':[" + signatories
                        + "],'signedOn':'2010-01-01','effectiveFrom':'2010-01-01','effectiveTo':'2039-12-31'," + SOURCES
                        + "}");
        facts = with(facts, "license-granted", grant("G1"));
        facts = with(
                facts, "collaboration-area-added", "{'areaId':'R1','name':'v0','level':'EXPLORATORY'," + SOURCES + "}");
        return with(facts, "obligation-added", obligation("O1"));
    }

    private static String amendment(String id, int n, String from) {
        return "{'agreementId':'A1','amendmentId':'%s','changes':[{'factRef':'agreement:A1.effectiveTo','from':'2039-12-31','to':'%s'},{'factRef':'agreement:A1.title','from':'Title','to':'Title %d'}],'effectiveFrom':'%s',%s}"
                .formatted(id, LocalDate.of(2039, 12, 31).plusDays(n), n, from, SOURCES);
    }

    private static String support(int n) {
        return "{'factRef':'grant:G1.exclusivity','source':'s1','stance':'SUPPORTS','claim':'NON_EXCLUSIVE','note':'"
                + n + "'}";
    }

    private static String grant(String id) {
        return "{'grantId':'" + id
                + "','agreementId':'A1','licensor':'m0','licensee':'m1','subject':{'kind':'ALL_PATENTS'},'exclusivity':'NON_EXCLUSIVE',"
                + SOURCES + "}";
    }

    private static String obligation(String id) {
        return "{'obligationId':'" + id
                + "','agreementId':'A1','kind':'DELIVERY','promisors':['m0'],'promisees':['m1'],'what':'Deliver','due':'2010-02-01','recurrence':'P1D',"
                + SOURCES + "}";
    }

    private static String day(int n) {
        return LocalDate.of(2015, 1, 1).plusDays(n).toString();
    }

    private static Facts with(Facts facts, String name, String data) {
        return facts.with(recorded(facts.version(), name, data));
    }

    private static UUID id(Facts facts) {
        return new UUID(3, facts.version());
    }

    private static RecordedEvent recorded(long sequence, String name, String data) {
        DealEvent event = EventJson.read(new EventName(name, 1), data.replace('\'', '"'));
        return new RecordedEvent(new UUID(3, sequence), sequence, NOW.minusSeconds(100_000 - sequence), event);
    }
}
