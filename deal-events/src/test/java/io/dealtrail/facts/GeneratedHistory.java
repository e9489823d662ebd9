package io.dealtrail.facts;

import io.dealtrail.terms.FactRef;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * A made-up but plausible history of one partnership, the same for the same seed: agreements first, then whatever may hang on them, with world
 * dates in no order, imprecise days, several events known since the same instant, corrections of real and of imagined values, retractions of
 * anything, retractions included, attestations, and choices between them.
 */
public final class GeneratedHistory {

    private static final RandomGeneratorFactory<RandomGenerator> GENERATORS =
            RandomGeneratorFactory.of("L64X128MixRandom");
    private static final Map<Long, GeneratedHistory> MADE = new ConcurrentHashMap<>();
    private static final int FEWEST = 4;
    private static final int MOST = 13;

    private final RandomGenerator random;
    private final GeneratedEvents events;
    private final List<Facts> steps = new ArrayList<>();
    private Facts facts = Facts.none();
    private Instant known = Instant.parse("2017-01-01T00:00:00Z");

    private GeneratedHistory(long seed) {
        random = GENERATORS.create(seed);
        events = new GeneratedEvents(random);
    }

    private GeneratedHistory(GeneratedHistory other, long seed) {
        random = GENERATORS.create(~seed);
        events = new GeneratedEvents(random, other.events);
        steps.addAll(other.steps);
        facts = other.facts;
        known = other.known;
    }

    /** A history that may be continued in any way, apart from all others of the same seed. */
    static GeneratedHistory of(long seed) {
        return new GeneratedHistory(MADE.computeIfAbsent(seed, GeneratedHistory::make), seed);
    }

    /** The events of a history of this many. */
    public static List<RecordedEvent> events(long seed, int size) {
        GeneratedHistory history = of(seed);
        while (history.facts.version() < size) {
            history.addAny();
        }
        return history.facts.events().subList(0, size);
    }

    private static GeneratedHistory make(long seed) {
        GeneratedHistory history = new GeneratedHistory(seed);
        history.add("partnership-opened", "{'partnershipId':'p','kind':'BILATERAL','parties':['nokia','xiaomi']}");
        history.add("agreement-signed", history.events.agreement());
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
            case 2 -> addRetraction(anyEvents());
            case 3 -> addAttestation();
            case 4 -> addResolution();
            default -> {
                GeneratedEvents.Made made = events.deed();
                yield add(made.name(), made.data());
            }
        };
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
        if (random.nextInt(5) > 1) {
            known = known.plus(Duration.ofHours(random.nextInt(1, 4000)));
        }
        RecordedEvent recorded = new RecordedEvent(
                new UUID(random.nextLong(), random.nextLong()), facts.version(), known, History.event(name, data));
        facts = facts.with(recorded);
        steps.add(facts);
        return recorded;
    }
}
