package io.dealtrail.facts;

import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.Fraction;
import io.dealtrail.terms.MalformedTermException;
import io.dealtrail.terms.PartyRef;
import io.dealtrail.terms.PatentRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads from the transfers of all partnerships, field by field, how title passed and went back. */
final class Transfers {

    private static final Set<String> NO_TITLE = Set.of("SECURITY_INTEREST", "RELEASE", "GOVERNMENT_INTEREST");
    private static final Set<String> SAME_PRINCIPAL = Set.of("NAME_CHANGE", "MERGER");
    private static final Set<String> WHOLE = Set.of("ALL", "1", "1/1");
    private static final String PORTFOLIO = "assets.portfolioId";
    private static final String KEPT_BACK = "assets.exclude";

    private final Collection<Facts> partnerships;

    Transfers(Collection<Facts> partnerships) {
        this.partnerships = partnerships;
    }

    /** A transfer in one partnership. */
    private record Transfer(Facts facts, Related related, WorldDates dates, FactRef ref) {

        Optional<String> text(String field) {
            return related.text(ref, field);
        }

        @Nullable
        JsonNode value(String field) {
            return related.value(ref, field);
        }
    }

    /** How title to a portfolio passed by its id. */
    List<Passing> of(String portfolioId) {
        return passings(
                transfer -> transfer.text(PORTFOLIO).filter(portfolioId::equals).isPresent());
    }

    /** How title to a patent passed by its number. */
    List<Passing> of(PatentRef patent) {
        return passings(transfer -> PatentLists.name(transfer.value("assets.patents"), patent)
                && !PatentLists.name(transfer.value(KEPT_BACK), patent));
    }

    /** What was kept back of one of these portfolios, in whatever words. */
    Stream<String> keptBack(Set<String> portfolioIds) {
        return passings(transfer ->
                        transfer.text(PORTFOLIO).filter(portfolioIds::contains).isPresent())
                .stream()
                .flatMap(passing -> passing.keptBack().stream());
    }

    private List<Passing> passings(Predicate<Transfer> wanted) {
        List<Passing> found = new ArrayList<>();
        for (Facts facts : partnerships) {
            FactView view = facts.asOf(LocalDate.EPOCH);
            Related related = new Related(view);
            for (FactRef ref : view.objects("transfer")) {
                Transfer transfer = new Transfer(facts, related, new WorldDates(view), ref);
                if (!NO_TITLE.contains(transfer.text("conveyance").orElse("")) && wanted.test(transfer)) {
                    passing(transfer, "executedOn", false).ifPresent(found::add);
                    passing(transfer, "reversedOn", true).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private static Optional<Passing> passing(Transfer transfer, String dayField, boolean back) {
        FactRef day = transfer.ref.field(dayField);
        Set<PartyRef> from = parties(transfer.value("transferors"));
        Set<PartyRef> to = parties(transfer.value("transferees"));
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
                        isWhole(transfer),
                        PatentLists.texts(transfer.value(KEPT_BACK)),
                        SAME_PRINCIPAL.contains(transfer.text("conveyance").orElse("")),
                        true));
    }

    private static boolean isWhole(Transfer transfer) {
        return Stream.of("interest", "assets.share")
                .flatMap(field -> transfer.text(field).stream())
                .allMatch(WHOLE::contains);
    }

    /** Of the whole title; what part of the assets passed says nothing of a share in each. */
    private static @Nullable Fraction share(Transfer transfer) {
        return transfer.text("interest")
                .filter(_ -> transfer.text("assets.share").isEmpty())
                .flatMap(Transfers::fraction)
                .orElse(null);
    }

    private static Optional<Fraction> fraction(String text) {
        try {
            return Optional.of(Fraction.parse(text));
        } catch (MalformedTermException _) {
            return Optional.empty(); // a correction may have put anything there
        }
    }

    /** The parties that a value names, alone or in a list. */
    static Set<PartyRef> parties(@Nullable JsonNode value) {
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
