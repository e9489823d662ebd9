package io.dealtrail.facts;

import io.dealtrail.events.CalendarNotice;
import io.dealtrail.events.DealEvent;
import io.dealtrail.events.PartnershipEvent;
import io.dealtrail.events.PartyEvent;
import io.dealtrail.events.PortfolioEvent;
import io.dealtrail.events.SourceEvent;
import io.dealtrail.terms.FactRef;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * A made-up but plausible history of one aggregate, mostly a partnership, the same for the same seed: agreements first, then whatever may hang on them, with world
 * dates in no order, imprecise days, several events known since the same instant, corrections of real and of imagined values, retractions of
 * anything, retractions included, attestations, and choices between them.
 */
public final class GeneratedHistory {

    private static final RandomGeneratorFactory<RandomGenerator> GENERATORS =
            RandomGeneratorFactory.of("L64X128MixRandom");
    private static final Duration A_NOTICE_IS_LATER_BY = Duration.ofDays(3_650);

    /** What the aggregate is called. */
    static final String ID = "p";

    /** Of which events a history is made, and its first one. */
    private record Kind(Class<? extends DealEvent> family, String first, String data) {}

    private static final Kind PARTNERSHIP = new Kind(
            PartnershipEvent.class,
            "partnership-opened",
            "{'partnershipId':'p','kind':'BILATERAL','parties':['nokia','xiaomi']}");
    private static final List<Kind> OTHERS = List.of(
            new Kind(
                    PortfolioEvent.class,
                    "patent-portfolio-defined",
                    "{'portfolioId':'p','holder':'nokia','patents':['EP.1000000.B1'],'sources':['s1']}"),
            new Kind(PartyEvent.class, "party-registered", "{'partyId':'p','name':'alpha','kind':'COMPANY'}"),
            new Kind(
                    SourceEvent.class,
                    "source-recorded",
                    "{'sourceId':'p','kind':'NEWS','publisher':'alpha','publishedOn':'2017-07-05'}"));
    private static final Map<Long, GeneratedHistory> MADE = new ConcurrentHashMap<>();

    /** Of so many histories one is of each other kind of aggregate. */
    private static final int A_KIND_EACH = 12;

    private static final int FEWEST = 4;
    private static final int MOST = 13;

    private final RandomGenerator random;
    private final GeneratedEvents events;
    private final Kind kind;
    private final SampledEvents samples;
    private final Set<String> existing = new LinkedHashSet<>();
    private final List<Facts> steps = new ArrayList<>();
    private Facts facts = Facts.none();
    private Instant known = Instant.parse("2017-01-01T00:00:00Z");

    private GeneratedHistory(long seed, Kind kind) {
        random = GENERATORS.create(seed);
        events = new GeneratedEvents(random);
        this.kind = kind;
        samples = new SampledEvents(random, events, kind.family(), existing);
    }

    private GeneratedHistory(GeneratedHistory other, long seed) {
        random = GENERATORS.create(~seed);
        events = new GeneratedEvents(random, other.events);
        kind = other.kind;
        samples = new SampledEvents(random, events, kind.family(), existing);
        existing.addAll(other.existing);
        steps.addAll(other.steps);
        facts = other.facts;
        known = other.known;
    }

    /** A history that may be continued in any way, apart from all others of the same seed. */
    static GeneratedHistory of(long seed) {
        return new GeneratedHistory(MADE.computeIfAbsent(seed, each -> make(each, kindOf(each))), seed);
    }

    private static Kind kindOf(long seed) {
        int other = Math.floorMod(seed, A_KIND_EACH);
        return other < OTHERS.size() ? OTHERS.get(other) : PARTNERSHIP;
    }

    /** The events of a history of this many, of a partnership. */
    public static List<RecordedEvent> events(long seed, int size) {
        GeneratedHistory history = new GeneratedHistory(make(seed, PARTNERSHIP), seed);
        while (history.facts.version() < size) {
            history.addAny();
        }
        return history.facts.events().subList(0, size);
    }

    private static GeneratedHistory make(long seed, Kind kind) {
        GeneratedHistory history = new GeneratedHistory(seed, kind);
        history.add(kind.first(), kind.data());
        if (kind.equals(PARTNERSHIP)) {
            history.add("agreement-signed", history.events.agreement());
        }
        int size = history.random.nextInt(FEWEST, MOST);
        while (history.facts.version() < size) {
            history.addAny();
        }
        return history;
    }

    Facts facts() {
        return facts;
    }

    /** The facts as they were after each event: the first after the first one. */
    List<Facts> steps() {
        return steps;
    }

    RandomGenerator random() {
        return random;
    }

    LocalDate day() {
        return events.day();
    }

    /** What follows is known later than all before. */
    void later() {
        known = known.plusSeconds(1);
    }

    /** Records anything that can follow. */
    RecordedEvent addAny() {
        return switch (random.nextInt(10)) {
            case 0, 1 -> addCorrection();
            case 2 -> facts.version() == 1 ? addCorrection() : addRetraction(anyEvents());
            case 3 -> addAttestation();
            case 4 -> addResolution();
            case 5, 6, 7 -> addSampled();
            default -> addDeed();
        };
    }

    private RecordedEvent addDeed() {
        if (!kind.equals(PARTNERSHIP)) {
            return addSampled();
        }
        GeneratedEvents.Made made = events.deed();
        return add(made.name(), made.data());
    }

    private RecordedEvent addSampled() {
        return samples.next().map(this::add).orElseGet(this::addCorrection);
    }

    /** Corrects a fact that is known, mostly from its value, or a part of it. */
    RecordedEvent addCorrection() {
        List<FactVersion> versions = Picture.facts(facts);
        FactVersion version = versions.get(random.nextInt(versions.size()));
        String from = random.nextInt(8) == 0 ? "'elsewhere'" : String.valueOf(version.value());
        if (version.ref().field().equals("term") && random.nextBoolean()) {
            FactRef part = version.ref().field("term.to");
            String partFrom = facts.versions(part).stream()
                    .map(each -> String.valueOf(each.value()))
                    .findFirst()
                    .orElse("null");
            return add("fact-corrected", correction(part, partFrom));
        }
        return add("fact-corrected", correction(version.ref(), from));
    }

    private String correction(FactRef ref, String from) {
        return "{'factRef':'" + ref + "','from':" + from + ",'to':" + events.valueFor(ref)
                + ",'reason':'r','sources':['s9']}";
    }

    RecordedEvent addRetraction(List<RecordedEvent> targets) {
        List<String> ids =
                targets.stream().map(each -> "'" + each.eventId() + "'").toList();
        List<FactRef> said = targets.stream()
                .flatMap(each -> facts.spokenOf(each).stream())
                .sorted(Picture.BY_TEXT)
                .toList();
        String part = said.isEmpty() || random.nextInt(3) > 0
                ? ""
                : "'factRef':'" + said.get(random.nextInt(said.size())) + "',";
        return add("fact-retracted", "{'eventIds':" + ids + "," + part + "'reason':'r'}");
    }

    RecordedEvent retractWhole(RecordedEvent target) {
        return add("fact-retracted", "{'eventIds':['" + target.eventId() + "'],'reason':'r'}");
    }

    private List<RecordedEvent> anyEvents() {
        List<RecordedEvent> candidates =
                facts.events().subList(1, facts.events().size());
        RecordedEvent one = candidates.get(random.nextInt(candidates.size()));
        RecordedEvent other = candidates.get(random.nextInt(candidates.size()));
        return one.equals(other) || random.nextBoolean() ? List.of(one) : List.of(one, other);
    }

    private RecordedEvent addAttestation() {
        List<FactVersion> versions = Picture.facts(facts);
        FactVersion version = versions.get(random.nextInt(versions.size()));
        FactRef ref = random.nextInt(4) == 0 ? version.ref().field("extra" + random.nextInt(2)) : version.ref();
        String stance =
                events.anyOf("SUPPORTS", "SUPPLEMENTS", "SUPPLEMENTS", "ESTIMATES", "CONTRADICTS", "CONTRADICTS");
        String claim = stance.equals("SUPPORTS") ? String.valueOf(version.value()) : events.valueFor(ref);
        return add(
                "fact-attested",
                "{'factRef':'" + ref + "','source':'s" + random.nextInt(5) + "','stance':'" + stance + "','claim':"
                        + claim + "}");
    }

    private RecordedEvent addResolution() {
        List<Conflict> open =
                facts.conflicts().stream().filter(Conflict::isOpen).toList();
        if (open.isEmpty()) {
            return addAttestation();
        }
        Conflict conflict = open.get(random.nextInt(open.size()));
        String chosen = random.nextInt(4) == 0
                ? "s1"
                : conflict.claims()
                        .get(random.nextInt(conflict.claims().size()))
                        .source();
        return add(
                "conflict-resolved",
                "{'factRef':'" + conflict.ref() + "','chosenSource':'" + chosen + "','rationale':'r'}");
    }

    private RecordedEvent add(String name, String data) {
        return add(History.event(name, data));
    }

    /** Notices are known when they were given, and so later than what is imported after them. */
    private RecordedEvent add(DealEvent event) {
        if (random.nextInt(5) > 1) {
            known = known.plus(Duration.ofHours(random.nextInt(1, 4000)));
        }
        Instant since = event instanceof CalendarNotice ? known.plus(A_NOTICE_IS_LATER_BY) : known;
        RecordedEvent recorded =
                new RecordedEvent(new UUID(random.nextLong(), random.nextLong()), facts.version(), since, event);
        existing.addAll(EventLinks.of(event, ID).creates());
        facts = facts.with(recorded);
        steps.add(facts);
        return recorded;
    }
}
