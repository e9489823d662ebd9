package io.dealtrail.facts;

import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.Fraction;
import io.dealtrail.terms.MalformedTermException;
import io.dealtrail.terms.PartyRef;
import io.dealtrail.terms.PatentRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Gathers chains of title from the facts of all partnerships and portfolios that speak of a patent or portfolio. */
final class TitleReader {

    private static final Set<String> NO_TITLE = Set.of("SECURITY_INTEREST", "RELEASE", "GOVERNMENT_INTEREST");
    private static final Set<String> WHOLE = Set.of("ALL", "1", "1/1");

    private final Collection<Facts> portfolios;
    private final Collection<Facts> partnerships;

    TitleReader(Collection<Facts> portfolios, Collection<Facts> partnerships) {
        this.portfolios = portfolios;
        this.partnerships = partnerships;
    }

    ChainOfTitle portfolio(String id, Set<String> seen) {
        List<Passing> passings = new ArrayList<>(passings(transfer -> isOf(transfer, id)));
        if (!seen.add(id)) {
            return new ChainOfTitle(Set.of(), passings);
        }
        FactRef object = FactRef.object("portfolio", id);
        Set<PartyRef> first = definition(id)
                .map(view -> parties(new Related(view).value(object, "holder")))
                .orElse(Set.of());
        String whole = wholeOf(id);
        if (whole != null) {
            ChainOfTitle inherited = portfolio(whole, seen);
            DayRange split = splitOn(whole, id);
            inherited.passings().stream()
                    .filter(passing -> !passing.earliest().isAfter(split.latest()))
                    .forEach(passings::add);
            first = inherited.firstOwners().isEmpty() ? first : inherited.firstOwners();
        }
        return new ChainOfTitle(first, passings);
    }

    /** A portfolio and what it was split from, each with the last day of which it is spoken of together with the other. */
    Map<String, LocalDate> wholes(String id) {
        Map<String, LocalDate> found = new LinkedHashMap<>();
        String part = id;
        LocalDate until = LocalDate.MAX;
        while (part != null && found.putIfAbsent(part, until) == null) {
            String whole = wholeOf(part);
            if (whole != null) {
                LocalDate split = splitOn(whole, part).latest();
                until = split.isBefore(until) ? split : until;
            }
            part = whole;
        }
        return found;
    }

    private @Nullable String wholeOf(String part) {
        return definition(part)
                .flatMap(view -> new Related(view).text(FactRef.object("portfolio", part), "partOf"))
                .or(() -> splitter(part))
                .orElse(null);
    }

    /** The portfolio that says that this one was split off it. */
    private Optional<String> splitter(String part) {
        return portfolios.stream()
                .map(facts -> facts.asOf(LocalDate.EPOCH))
                .filter(view -> PortfolioParts.part(part, view).isPresent())
                .flatMap(view -> view.objects("portfolio").stream())
                .map(FactRef::id)
                .findFirst();
    }

    /** The parts that a patent went to by that day, and which nobody has defined. */
    Set<String> partsHaving(PatentRef patent, LocalDate day) {
        return portfolios.stream()
                .flatMap(facts -> PortfolioParts.having(patent, facts.asOf(LocalDate.EPOCH)).stream())
                .filter(part -> definition(part).isEmpty())
                .filter(part -> splitter(part)
                        .filter(whole -> !splitOn(whole, part).latest().isAfter(day))
                        .isPresent())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    ChainOfTitle patent(PatentRef patent) {
        List<Passing> passings = new ArrayList<>(passings(transfer -> names(transfer, patent)));
        Set<PartyRef> first = new LinkedHashSet<>();
        for (Facts facts : portfolios) {
            for (FactRef portfolio : facts.asOf(LocalDate.EPOCH).objects("portfolio")) {
                FactRef membership = PortfolioAssertions.member(portfolio, patent);
                if (!facts.versions(membership).isEmpty()) {
                    ChainOfTitle chain = portfolio(portfolio.id(), new HashSet<>());
                    first.addAll(chain.firstOwners());
                    chain.passings().stream()
                            .filter(passing -> wasMember(facts, membership, passing.latest()))
                            .forEach(passings::add);
                }
            }
        }
        partsHaving(patent, LocalDate.MAX)
                .forEach(
                        part -> passings.addAll(portfolio(part, new HashSet<>()).passings()));
        return new ChainOfTitle(first, passings.stream().distinct().toList());
    }

    private static boolean wasMember(Facts facts, FactRef membership, LocalDate day) {
        return facts.versions(membership).stream()
                .anyMatch(version -> version.covers(day)
                        && version.value() != null
                        && version.value().isString());
    }

    private Optional<FactView> definition(String id) {
        FactRef object = FactRef.object("portfolio", id);
        return portfolios.stream()
                .filter(facts -> facts.origin(object).isPresent())
                .map(facts -> facts.asOf(LocalDate.EPOCH))
                .findFirst();
    }

    private DayRange splitOn(String whole, String part) {
        return definition(whole)
                .flatMap(view -> new WorldDates(view).of(FactRef.of("portfolio", whole, "splitOn." + part)))
                .orElse(DayRange.NEVER);
    }

    /** A transfer in one partnership, read field by field. */
    private record Transfer(Facts facts, Related related, WorldDates dates, FactRef ref) {}

    private List<Passing> passings(Predicate<Transfer> wanted) {
        List<Passing> found = new ArrayList<>();
        for (Facts facts : partnerships) {
            FactView view = facts.asOf(LocalDate.EPOCH);
            Related related = new Related(view);
            for (FactRef ref : view.objects("transfer")) {
                Transfer transfer = new Transfer(facts, related, new WorldDates(view), ref);
                if (!NO_TITLE.contains(related.text(ref, "conveyance").orElse("")) && wanted.test(transfer)) {
                    passing(transfer, "executedOn", false).ifPresent(found::add);
                    passing(transfer, "reversedOn", true).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private static Optional<Passing> passing(Transfer transfer, String dayField, boolean back) {
        FactRef day = transfer.ref.field(dayField);
        Set<PartyRef> from = parties(transfer.related.value(transfer.ref, "transferors"));
        Set<PartyRef> to = parties(transfer.related.value(transfer.ref, "transferees"));
        UUID event = transfer.facts.versions(day).stream()
                .map(FactVersion::event)
                .findFirst()
                .orElse(null);
        return transfer.dates
                .of(day)
                .map(on -> new Passing(
                        day,
                        event,
                        back ? to : from,
                        back ? from : to,
                        on.earliest(),
                        on.latest(),
                        isWhole(transfer) ? null : share(transfer),
                        isWhole(transfer)));
    }

    private static boolean isWhole(Transfer transfer) {
        return Stream.of("interest", "assets.share")
                .flatMap(field -> transfer.related.text(transfer.ref, field).stream())
                .allMatch(WHOLE::contains);
    }

    /** Of the whole title; what part of the assets passed says nothing of a share in each. */
    private static @Nullable Fraction share(Transfer transfer) {
        return transfer.related
                .text(transfer.ref, "interest")
                .filter(_ -> transfer.related.text(transfer.ref, "assets.share").isEmpty())
                .flatMap(TitleReader::fraction)
                .orElse(null);
    }

    private static Optional<Fraction> fraction(String text) {
        try {
            return Optional.of(Fraction.parse(text));
        } catch (MalformedTermException _) {
            return Optional.empty(); // a correction may have put anything there
        }
    }

    private static boolean isOf(Transfer transfer, String portfolioId) {
        return transfer.related
                .text(transfer.ref, "assets.portfolioId")
                .filter(portfolioId::equals)
                .isPresent();
    }

    private static boolean names(Transfer transfer, PatentRef patent) {
        JsonNode patents = transfer.related.value(transfer.ref, "assets.patents");
        return patents != null && names(patents, patent);
    }

    /** Whether a list of numbers has a document of this patent. */
    static boolean names(JsonNode patents, PatentRef patent) {
        return patents.valueStream()
                .flatMap(text -> parsed(text.asString("")).stream())
                .anyMatch(patent::samePatent);
    }

    private static Optional<PatentRef> parsed(String text) {
        try {
            return Optional.of(PatentRef.parse(text));
        } catch (MalformedTermException _) {
            return Optional.empty(); // a correction may have put anything there
        }
    }

    private static Set<PartyRef> parties(@Nullable JsonNode value) {
        Set<PartyRef> found = new LinkedHashSet<>();
        if (value == null) {
            return found;
        }
        for (JsonNode each : value.isArray() ? value.valueStream().toList() : List.of(value)) {
            String mention = each.path("mention").asString("");
            String id =
                    each.isString() ? each.stringValue() : each.path("party").asString("");
            if (!mention.isEmpty()) {
                found.add(PartyRef.mention(mention));
            } else if (!id.isEmpty()) {
                found.add(PartyRef.party(id));
            }
        }
        return found;
    }
}
