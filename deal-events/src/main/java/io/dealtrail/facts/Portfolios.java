package io.dealtrail.facts;

import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.Ids;
import io.dealtrail.terms.PartyRef;
import io.dealtrail.terms.PatentRef;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What portfolios say of each other and of patents: what each was split off, and which patents are in it. A part that was split off is a
 * portfolio, whether or not anybody defines it.
 */
final class Portfolios {

    private static final String PORTFOLIO = "portfolio";
    private static final String SPLITS = "splits";

    private final List<Own> all;

    Portfolios(Collection<Facts> portfolios) {
        this.all = portfolios.stream()
                .flatMap(facts ->
                        facts.asOf(LocalDate.EPOCH).objects(PORTFOLIO).stream().map(ref -> new Own(facts, ref)))
                .toList();
    }

    /** What one portfolio says. */
    private record Own(Facts facts, FactRef ref) {

        Optional<JsonNode> value(String field) {
            return facts.versions(ref.field(field)).stream()
                    .flatMap(version -> Stream.ofNullable(version.value()))
                    .findFirst();
        }

        Optional<String> text(String field) {
            return value(field).filter(JsonNode::isString).map(JsonNode::stringValue);
        }

        /** Those that were split off it. */
        Stream<String> parts() {
            return facts.within(ref.field(SPLITS)).stream()
                    .filter(part -> !facts.versions(part).isEmpty())
                    .map(part -> part.field().substring(SPLITS.length() + 1));
        }

        boolean splitsOff(String part, PatentRef patent) {
            return splitWith(part)
                    .flatMap(text -> PatentLists.number(text).stream())
                    .anyMatch(patent::samePatent);
        }

        /** The numbers of the patents that went into a part. */
        Stream<String> splitWith(String part) {
            return value(SPLITS + "." + part).stream()
                    .flatMap(split -> PatentLists.texts(split.get(PortfolioAssertions.PATENTS)).stream())
                    .filter(text -> PatentLists.number(text).isPresent());
        }

        List<FactVersion> saidOf(PatentRef patent) {
            return facts.versions(PortfolioAssertions.member(ref, patent));
        }
    }

    /** What a portfolio was split off, and when; never where nobody recorded the split. */
    record Whole(String id, DayRange splitOn) {}

    /**
     * A portfolio that a patent is or was in.
     *
     * @param said what the portfolio says itself of the patent
     * @param since when it was split off with the patent; {@code null} where it was not
     */
    record Place(
            String portfolioId,
            List<FactVersion> said,
            @Nullable DayRange since) {

        /** Whether the patent is in it on that day. */
        boolean isOn(LocalDate day) {
            return is(day, since == null ? LocalDate.MAX : since.latest());
        }

        /** Whether what happened to the portfolio on that day happened to the patent: a part that acts was split off by then. */
        boolean shares(LocalDate day) {
            return is(day, since == null ? LocalDate.MAX : since.earliest());
        }

        private boolean is(LocalDate day, LocalDate first) {
            return said.stream().anyMatch(version -> version.covers(day))
                    ? numbers(day).findFirst().isPresent()
                    : since != null && !day.isBefore(first);
        }

        /** The patent as the portfolio lists it on that day. */
        Stream<String> numbers(LocalDate day) {
            return said.stream()
                    .filter(version -> version.covers(day))
                    .flatMap(version -> Stream.ofNullable(version.value()))
                    .filter(JsonNode::isString)
                    .map(JsonNode::stringValue);
        }
    }

    /** Whether anybody defined it, or split it off another one. */
    boolean include(String id) {
        return own(id).isPresent() || splitOff(id).isPresent();
    }

    /** Who held it first, as its definition says. */
    Set<PartyRef> holder(String id) {
        return Transfers.parties(own(id).flatMap(each -> each.value("holder")).orElse(null));
    }

    Optional<Whole> wholeOf(String id) {
        return own(id).flatMap(each -> each.text("partOf"))
                .or(() -> splitOff(id).map(each -> each.ref.id()))
                .map(whole -> new Whole(whole, splitOn(whole, id)));
    }

    /** A portfolio and what it was split off, each with the last day of which it is spoken of together with the other. */
    Map<String, LocalDate> wholes(String id) {
        Map<String, LocalDate> found = new LinkedHashMap<>();
        Optional<Whole> next = Optional.of(new Whole(id, DayRange.NEVER));
        LocalDate until = LocalDate.MAX;
        while (next.isPresent()) {
            until = DayRange.min(until, next.get().splitOn().latest());
            next = found.putIfAbsent(next.get().id(), until) == null
                    ? wholeOf(next.get().id())
                    : Optional.empty();
        }
        return found;
    }

    /** The portfolios that a patent is or was in. */
    List<Place> with(PatentRef patent) {
        Map<String, Place> found = new LinkedHashMap<>();
        for (Own each : all) {
            List<FactVersion> said = each.saidOf(patent);
            if (!said.isEmpty()) {
                found.put(each.ref.id(), new Place(each.ref.id(), said, null));
            }
        }
        for (Own each : all) {
            each.parts().filter(part -> each.splitsOff(part, patent)).forEach(part -> {
                Place own = found.get(part);
                found.put(part, new Place(part, own == null ? List.of() : own.said(), since(each, part, patent)));
            });
        }
        return List.copyOf(found.values());
    }

    /** A patent that the whole does not list by its number was in it all along, and so in the part that shares its chain. */
    private static DayRange since(Own whole, String part, PatentRef patent) {
        boolean listed = whole.saidOf(patent).stream()
                .anyMatch(version -> version.value() != null && version.value().isString());
        return listed
                ? splitOn(whole, part)
                : new DayRange(LocalDate.MIN, splitOn(whole, part).latest());
    }

    /** The numbers of the patents that are in a portfolio on a day. */
    NavigableSet<String> patents(String id, LocalDate day) {
        NavigableSet<String> found = new TreeSet<>();
        Optional<Own> own = own(id);
        own.ifPresent(each -> each.facts.within(each.ref.field(PortfolioAssertions.PATENTS)).stream()
                .flatMap(member -> new Place(id, each.facts.versions(member), null).numbers(day))
                .forEach(found::add));
        splitOff(id)
                .ifPresent(whole -> whole.splitWith(id).forEach(number -> {
                    PatentRef patent = PatentRef.parse(number);
                    List<FactVersion> said =
                            own.map(each -> each.saidOf(patent)).orElse(List.of());
                    boolean saysItself = said.stream().anyMatch(version -> version.covers(day));
                    if (!saysItself && new Place(id, said, splitOn(whole, id)).isOn(day)) {
                        found.add(number);
                    }
                }));
        return found;
    }

    /** The fact that made it a part of another portfolio: what of that went there. */
    Optional<FactVersion> split(String id) {
        return splitOff(id)
                .flatMap(whole -> whole.facts.versions(whole.ref.field(SPLITS + "." + id)).stream()
                        .findFirst());
    }

    /** Whether a text by which something is kept back means this patent: unknown where it is neither a number nor a known portfolio. */
    Answer means(String text, PatentRef patent) {
        Optional<PatentRef> number = PatentLists.number(text);
        if (number.isPresent()) {
            return number.get().samePatent(patent) ? Answer.YES : Answer.NO;
        }
        if (!include(text)) {
            return Answer.UNKNOWN;
        }
        return with(patent).stream().anyMatch(place -> place.portfolioId().equals(text)) ? Answer.YES : Answer.NO;
    }

    /** The same of a portfolio: whether it is that one, or a part of it. */
    Answer means(String text, String portfolioId) {
        if (PatentLists.number(text).isPresent()) {
            return Answer.NO;
        }
        if (!include(text)) {
            return Answer.UNKNOWN;
        }
        return wholes(portfolioId).containsKey(text) ? Answer.YES : Answer.NO;
    }

    /** The ids of these portfolios, of what they were split off, and of their parts that have the patent. */
    Stream<String> ids(@Nullable PatentRef patent) {
        return all.stream()
                .flatMap(each -> Stream.of(
                                Stream.of(each.ref.id()),
                                each.text("partOf").stream(),
                                each.parts().filter(part -> patent != null && each.splitsOff(part, patent)))
                        .flatMap(ids -> ids))
                .filter(Ids::isOuter);
    }

    private Optional<Own> own(String id) {
        return all.stream().filter(each -> each.ref.id().equals(id)).findFirst();
    }

    private Optional<Own> splitOff(String part) {
        return all.stream().filter(each -> each.parts().anyMatch(part::equals)).findFirst();
    }

    private DayRange splitOn(String whole, String part) {
        return own(whole).map(each -> splitOn(each, part)).orElse(DayRange.NEVER);
    }

    private static DayRange splitOn(Own whole, String part) {
        return new WorldDates(whole.facts.asOf(LocalDate.EPOCH))
                .of(whole.ref.field("splitOn." + part))
                .orElse(DayRange.NEVER);
    }
}
