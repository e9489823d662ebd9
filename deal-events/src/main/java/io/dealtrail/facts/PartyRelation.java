package io.dealtrail.facts;

import io.dealtrail.events.EventJson;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.Fraction;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.RelationKind;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * How one party belongs to another one, as it is known: read off the facts of the child.
 *
 * @param ref where the child says so
 * @param event that made it so
 * @param from the first day; open where nobody states one
 * @param to the last day; open where it is not known to end
 */
public record PartyRelation(
        FactRef ref,
        UUID event,
        List<String> sources,
        String parent,
        RelationKind kind,
        @Nullable Fraction stake,
        @Nullable PartialDate from,
        @Nullable PartialDate to) {

    static final String RELATIONS = "relations.";
    static final String ENDS = "relationEnds.";

    public PartyRelation {
        sources = List.copyOf(sources);
    }

    /** The fact as it is written; what a correction or an attestation has made unreadable is no relation. */
    private record Written(
            @Nullable String parent,
            @Nullable RelationKind kind,
            @Nullable Fraction stake,
            @Nullable PartialDate from,
            @Nullable PartialDate to) {}

    /** All relations of a party to parents, whatever the day, by number as they were recorded. */
    public static List<PartyRelation> of(String party, FactView view) {
        return view.of(FactRef.object("party", party)).stream()
                .filter(version -> version.ref().field().startsWith(RELATIONS))
                .flatMap(version -> read(version, view).stream())
                .toList();
    }

    /** The party that this one turned out to be, if any. */
    public static Optional<String> mergedInto(String party, FactView view) {
        return view.get(FactRef.of("party", party, "mergedInto"))
                .flatMap(version -> Optional.ofNullable(version.value()))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue);
    }

    /** Its number among the relations of the child. */
    public int number() {
        return Integer.parseInt(ref.field().substring(RELATIONS.length()));
    }

    /** Whether it holds on a day of the world: unknown where its days are not known so exactly. */
    public Answer holdsOn(LocalDate day) {
        Answer begun = from == null ? Answer.YES : DayRange.of(from).hasComeBy(day);
        Answer ended = to == null ? Answer.NO : DayRange.of(to).dayAfter().hasComeBy(day);
        if (begun == Answer.NO || ended == Answer.YES) {
            return Answer.NO;
        }
        return begun == Answer.YES && ended == Answer.NO ? Answer.YES : Answer.UNKNOWN;
    }

    /**
     * The same among all relations of the child: one to the same owner that began later takes its place, whether or not that one has ended; a
     * stake alone does not tell that control has gone.
     */
    public Answer holdsOn(LocalDate day, Collection<PartyRelation> all) {
        return all.stream().anyMatch(other -> isFollowedBy(other, day)) ? Answer.NO : holdsOn(day);
    }

    private boolean isFollowedBy(PartyRelation other, LocalDate day) {
        boolean replaces =
                other.kind.isOfOwner() && (kind == RelationKind.STAKE || (kind.isOfOwner() && other.kind.isOfGroup()));
        if (!replaces || !parent.equals(other.parent) || other.from == null) {
            return false;
        }
        boolean later = from == null
                || DayRange.of(from).latest().isBefore(DayRange.of(other.from).earliest());
        return later && DayRange.of(other.from).hasComeBy(day) == Answer.YES;
    }

    /** The days on which it holds for certain, a day of grace at either end left out. */
    public CertainDays certainDays() {
        return CertainDays.of(from, to);
    }

    private static Optional<PartyRelation> read(FactVersion version, FactView view) {
        Written written;
        try {
            written = EventJson.mapper().treeToValue(version.value(), Written.class);
        } catch (JacksonException _) {
            return Optional.empty();
        }
        if (written == null || written.parent == null || written.kind == null) {
            return Optional.empty();
        }
        String number = version.ref().field().substring(RELATIONS.length());
        return Optional.of(new PartyRelation(
                version.ref(),
                version.event(),
                version.sources(),
                written.parent,
                written.kind,
                written.stake,
                written.from,
                end(version.ref().field(ENDS + number), view).orElse(written.to)));
    }

    private static Optional<PartialDate> end(FactRef ref, FactView view) {
        return view.get(ref).flatMap(version -> WorldDates.stated(version.value()));
    }
}
