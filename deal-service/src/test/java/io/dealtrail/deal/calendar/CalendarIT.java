package io.dealtrail.deal.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dealtrail.deal.partnership.announcedue.AnnounceDue;
import io.dealtrail.deal.store.EventLog;
import io.dealtrail.deal.store.Planted;
import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.events.EventEnvelope;
import io.dealtrail.events.EventName;
import io.dealtrail.testservers.PostgresServer;
import io.dealtrail.testservers.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.junit.jupiter.api.Test;

/** What falls due is announced by itself: on the day, once, whatever becomes of the instances that keep the calendar. */
class CalendarIT {

    private static final Duration BOUND = Duration.ofSeconds(30);
    private static final String SOURCES = "'sources':['release']}";
    private static final String AREA = "{'areaId':'iot','name':'IoT','level':'COMMITTED'," + SOURCES;

    private final TestDatabase database = PostgresServer.shared().createDatabase("deals_calendar");
    private final MovableClock clock = new MovableClock("2026-06-01T12:00:00Z");

    @Test
    void announcesOnTheDayAndNeverAgain() {
        try (CalendarSide side = new CalendarSide(database, clock)) {
            open(side, "p", "2026-06-30");
            clock.move("2026-06-29T23:59:59Z");
            awaitRounds(side);
            assertThat(side.notices("p")).isEmpty();

            clock.move("2026-06-30T00:00:01Z");
            awaitNotices(side, "p", 1);
            clock.move("2026-07-02T00:00:01Z");
            awaitRounds(side);
            assertThat(side.notices("p")).singleElement().satisfies(notice -> {
                assertThat(notice.name().name()).isEqualTo("expiry-fell-due");
                assertThat(notice.happenedOn()).isEqualTo("2026-06-30");
                assertThat(notice.knownSince())
                        .isEqualTo("2026-06-30T00:00:01Z")
                        .isEqualTo(notice.recordedAt());
                assertThat(notice.provenance().actor()).isEqualTo("deal-service");
            });
        }
    }

    @Test
    void announcesWhatFellDueWhileItWasDownEachWithItsDay() {
        try (CalendarSide side = new CalendarSide(database, clock)) {
            open(side, "p", "2027-01-31");
            side.accept(
                    "p",
                    "AddObligation",
                    "{'obligationId':'B1','agreementId':'A1','kind':'PAYMENT','promisors':['nokia'],'what':'to pay',"
                            + "'due':'2026-06-30','recurrence':'P3M','until':'2027-01-31'," + SOURCES);
            awaitRounds(side);
        }
        clock.move("2027-08-01T00:00:00Z");
        try (CalendarSide side = new CalendarSide(database, clock)) {
            awaitNotices(side, "p", 4);
            assertThat(days(side, "p")).containsExactly("2026-06-30", "2026-09-30", "2026-12-30", "2027-01-31");
        }
        try (CalendarSide side = new CalendarSide(database, clock)) {
            awaitRounds(side);
            assertThat(side.notices("p")).hasSize(4);
        }
    }

    @Test
    void announcesOnceFromTwoInstances() {
        try (CalendarSide one = new CalendarSide(database, clock);
                CalendarSide other = new CalendarSide(database, clock)) {
            List<String> ids = IntStream.range(0, 12).mapToObj(i -> "p" + i).toList();
            ids.forEach(id -> open(one, id, "2026-06-30"));
            clock.move("2026-06-30T08:00:00Z");
            ids.forEach(id -> awaitNotices(other, id, 1));
            awaitRounds(one, other);
            assertThat(ids).allSatisfy(id -> assertThat(one.notices(id)).hasSize(1));
            assertThat(one.progress().announced() + other.progress().announced())
                    .isEqualTo(ids.size());
        }
    }

    /** As if the lock had not held: it only spares work. */
    @Test
    void announcesOnceWhateverTheLock() throws Exception {
        try (CalendarSide one = new CalendarSide(database, clock);
                CalendarSide other = new CalendarSide(database, clock);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            open(one, "p", "2026-06-30");
            AnnounceDue wanted = new AnnounceDue("p", LocalDate.parse("2026-06-01"), LocalDate.parse("2026-07-01"));
            List<Future<Integer>> given = Stream.of(one, other, one, other)
                    .map(side -> new Announcer(side.part(CommandBus.class), clock))
                    .map(announcer -> threads.submit(() -> announcer.announce(wanted)))
                    .toList();
            int sum = 0;
            for (Future<Integer> each : given) {
                sum += each.get();
            }
            assertThat(sum).isEqualTo(1);
            assertThat(one.notices("p")).hasSize(1);
        }
    }

    @Test
    void leavesTheWayFreeForImportsThatWereKnownBefore() {
        try (CalendarSide side = new CalendarSide(database, clock)) {
            open(side, "p", "2026-06-30");
            clock.move("2026-06-30T08:00:00Z");
            awaitNotices(side, "p", 1);

            side.accept("p", "AddCollaborationArea", AREA, Instant.parse("2026-06-15T00:00:00Z"));
            assertThat(side.history("p").getLast().knownSince()).isEqualTo("2026-06-15T00:00:00Z");
        }
    }

    @Test
    void saysNothingOfWhatHadPassedWhenItWasRecorded() {
        try (CalendarSide side = new CalendarSide(database, clock)) {
            awaitRounds(side);
            open(side, "p", "2020-12-31");
            awaitRounds(side);
            assertThat(side.notices("p")).isEmpty();
        }
    }

    @Test
    void followsACorrection() {
        try (CalendarSide side = new CalendarSide(database, clock)) {
            open(side, "p", "2026-06-30");
            correct(side, "2026-06-30", "2026-08-31");
            clock.move("2026-06-30T08:00:00Z");
            awaitRounds(side);
            assertThat(side.notices("p")).isEmpty();

            clock.move("2026-08-31T08:00:00Z");
            awaitNotices(side, "p", 1);
            correct(side, "2026-08-31", "2026-07-31");
            awaitNotices(side, "p", 2);
            assertThat(days(side, "p")).containsExactly("2026-08-31", "2026-07-31");
        }
    }

    @Test
    void leavesOutNobodyElseWhereAHistoryIsOfANewerVersion() {
        try (CalendarSide side = new CalendarSide(database, clock)) {
            open(side, "p", "2026-06-30");
            open(side, "q", "2026-06-30");
            Planted.next(
                    side.part(DataSource.class),
                    side.part(EventLog.class),
                    new AggregateRef(AggregateType.PARTNERSHIP, "p"),
                    new EventName("treaty-ratified", 1),
                    "{}");
            clock.move("2026-06-30T08:00:00Z");
            awaitNotices(side, "q", 1);
            await().atMost(BOUND).until(() -> side.progress().waiting() == 1);
            assertThat(side.history("p")).hasSize(3);
        }
    }

    private static void open(CalendarSide side, String id, String end) {
        side.accept(id, "OpenPartnership", "{'kind':'BILATERAL','parties':['nokia','xiaomi']}");
        side.accept(
                id,
                "SignAgreement",
                "{'agreementId':'A1','types':['SUPPLY'],'parties':['nokia','xiaomi'],'announcedOn':'2017-07-05',"
                        + "'effectiveTo':'" + end + "'," + SOURCES);
    }

    private static void correct(CalendarSide side, String from, String to) {
        side.accept(
                "p",
                "CorrectFact",
                "{'factRef':'agreement:A1.effectiveTo','from':'" + from + "','to':'" + to + "','reason':'misread',"
                        + SOURCES);
    }

    private static List<String> days(CalendarSide side, String id) {
        return side.notices(id).stream()
                .map(EventEnvelope::happenedOn)
                .map(String::valueOf)
                .toList();
    }

    private static void awaitNotices(CalendarSide side, String id, int count) {
        await().atMost(BOUND).untilAsserted(() -> assertThat(side.notices(id)).hasSize(count));
    }

    /** Two whole rounds have passed, of which one has begun after all that was done before. */
    private static void awaitRounds(CalendarSide... sides) {
        long before = rounds(sides);
        await().atMost(BOUND).until(() -> rounds(sides) >= before + 2);
    }

    private static long rounds(CalendarSide... sides) {
        return Stream.of(sides).mapToLong(side -> side.progress().rounds()).sum();
    }
}
