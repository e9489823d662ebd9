package io.dealtrail.facts;

import io.dealtrail.events.EventJson;
import io.dealtrail.terms.Count;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.PartyRef;
import io.dealtrail.terms.Signatory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Who belongs to agreements on one day of the world: those who signed, and those who joined and have not left; three-valued. Where more are
 * said to belong than are named, nobody knows of the others.
 */
public final class Members {

    private final FactView view;
    private final Related related;
    private final Spans spans;

    private Members(FactView view, Related related, Spans spans) {
        this.view = view;
        this.related = related;
        this.spans = spans;
    }

    /** The members on the view's day, as known at its knowledge time. */
    public static Members over(FactView view) {
        Related related = new Related(view);
        return new Members(view, related, new Spans(view, related));
    }

    static Members over(FactView view, Related related, Spans spans) {
        return new Members(view, related, spans);
    }

    /** The agreements that others can join, as pools and consortia are: by their type, or because somebody did. */
    public List<FactRef> agreements() {
        return view.objects("agreement").stream().filter(this::canBeJoined).toList();
    }

    boolean canBeJoined(FactRef agreement) {
        JsonNode types = related.value(agreement, "types");
        return (types != null
                        && types.valueStream()
                                .anyMatch(type -> Set.of("POOL", "CONSORTIUM").contains(type.asString(""))))
                || !view.within(agreement.field(MemberFacts.MEMBERS)).isEmpty()
                || !view.within(agreement.field(MemberFacts.COUNTS)).isEmpty();
    }

    /** All of an agreement who are known by name; those who left with the answer {@code NO}. */
    public List<Member> of(FactRef agreement) {
        Collection<FactVersion> own = view.within(agreement.field(MemberFacts.MEMBERS));
        List<Member> found = new ArrayList<>(signatories(agreement, own));
        own.stream().flatMap(fact -> joined(agreement, fact).stream()).forEach(found::add);
        return List.copyOf(found);
    }

    /** Whether a party belongs to the agreement in one of these roles; in any, where there are none. */
    public Judged of(FactRef agreement, PartyRef party, Set<String> roles) {
        Collection<FactVersion> own = view.within(MemberFacts.of(agreement, party));
        Optional<Judged> named = Stream.concat(
                        signatories(agreement, own).stream(),
                        own.stream().flatMap(fact -> joined(agreement, fact).stream()))
                .filter(member -> member.party().equals(party) && (roles.isEmpty() || roles.contains(member.role())))
                .map(Member::judged)
                .reduce(Judged::or);
        return named.map(judged -> notYet(judged, agreement, party))
                .or(() -> joinedLater(agreement, party))
                .or(() -> stated(agreement, party, true))
                .orElseGet(() -> unnamed(agreement, roles));
    }

    /** Who was no member on a later day had not joined by this one. */
    private Judged notYet(Judged named, FactRef agreement, PartyRef party) {
        return named.answer() == Answer.UNKNOWN
                ? stated(agreement, party, false).orElse(named)
                : named;
    }

    /** Of whom it is said when it joined, that was not before. */
    private Optional<Judged> joinedLater(FactRef agreement, PartyRef party) {
        return view.within(MemberFacts.joinedOn(agreement, party)).stream()
                .findFirst()
                .map(day -> Judged.of(Answer.NO, new Because(Because.Reason.NOT_A_MEMBER, day.ref())));
    }

    /** That it is said not to belong to the agreement: from the day of which that is said on, or up to it. */
    private Optional<Judged> stated(FactRef agreement, PartyRef party, boolean since) {
        return view.get(MemberFacts.nonMember(agreement, party))
                .filter(not -> not.value() != null
                        && WorldDates.stated(not.value().get("asOf"))
                                .map(asOf -> since
                                        ? !view.validAt().isBefore(asOf.earliest())
                                        : !view.validAt().isAfter(asOf.earliest()))
                                .orElse(true))
                .map(not -> Judged.of(Answer.NO, new Because(Because.Reason.NOT_A_MEMBER, not.ref())));
    }

    private Judged unnamed(FactRef agreement, Set<String> roles) {
        List<Member> members = of(agreement);
        return view.within(agreement.field(MemberFacts.COUNTS)).stream()
                .filter(count -> roles.isEmpty() || roles.contains(role(count)))
                .filter(count -> isMoreThan(members, count))
                .findFirst()
                .map(count -> Judged.of(Answer.UNKNOWN, new Because(Because.Reason.MORE_THAN_NAMED, count.ref())))
                .orElseGet(() -> Judged.of(Answer.NO, new Because(Because.Reason.NOT_NAMED, agreement)));
    }

    /** Whether there are more in that role than are named, or may be. */
    private static boolean isMoreThan(List<Member> members, FactVersion stated) {
        long named = members.stream()
                .filter(member -> member.answer() == Answer.YES && member.role().equals(role(stated)))
                .count();
        return stated.unknown()
                || count(stated).filter(count -> count.lowest() <= named).isEmpty();
    }

    static String role(FactVersion stated) {
        JsonNode value = stated.value();
        return value == null || !value.path("role").isString()
                ? stated.ref().field().substring(MemberFacts.COUNTS.length() + 1)
                : value.path("role").stringValue();
    }

    /** How many the statement says there are; nothing where a correction left no count there. */
    static Optional<Count> count(FactVersion stated) {
        try {
            JsonNode value = stated.value();
            return value == null || !value.has("count")
                    ? Optional.empty()
                    : Optional.of(EventJson.mapper().treeToValue(value.get("count"), Count.class));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    /** Those who signed, unless it is said when they joined or left. */
    private List<Member> signatories(FactRef agreement, Collection<FactVersion> own) {
        Optional<FactVersion> parties = view.get(agreement.field("parties"));
        JsonNode list = parties.map(FactVersion::value).orElse(null);
        if (list == null) {
            return List.of();
        }
        Span span = spans.ofAgreement(agreement).asReported();
        Answer inForce = span.inForceOn(view.validAt());
        Judged judged = inForce == Answer.YES
                ? Judged.of(
                        inForce,
                        new Because(Because.Reason.MEMBER, parties.orElseThrow().ref()))
                : new Judged(inForce, span.because(view.validAt()));
        return list.valueStream()
                .flatMap(each -> signatory(each).stream())
                .flatMap(each -> roles(each).stream()
                        .filter(role -> !isSaid(each, role, agreement, own))
                        .map(role -> new Member(agreement, each.party(), role, parties.orElseThrow(), judged)))
                .toList();
    }

    private static Optional<Signatory> signatory(JsonNode value) {
        try {
            return Optional.of(EventJson.mapper().treeToValue(value, Signatory.class));
        } catch (JacksonException _) {
            return Optional.empty(); // a correction may have put anything there
        }
    }

    private static List<String> roles(Signatory signatory) {
        return signatory.roles().isEmpty() ? List.of(Member.PLAIN) : signatory.roles();
    }

    private static boolean isSaid(Signatory signatory, String role, FactRef agreement, Collection<FactVersion> own) {
        String address = signatory.roles().isEmpty()
                ? MemberFacts.of(agreement, signatory.party()).field() + "."
                : MemberFacts.of(agreement, signatory.party(), role).field();
        return own.stream().anyMatch(fact -> fact.ref().field().startsWith(address));
    }

    private Optional<Member> joined(FactRef agreement, FactVersion fact) {
        return MemberFacts.party(fact.ref()).map(party -> {
            JsonNode value = fact.value();
            String role = value != null && value.path("role").isString()
                    ? value.path("role").stringValue()
                    : fact.ref().field().substring(fact.ref().field().lastIndexOf('.') + 1);
            return new Member(agreement, party, role, fact, judged(agreement, fact));
        });
    }

    private Judged judged(FactRef agreement, FactVersion fact) {
        JsonNode value = fact.value();
        if (value == null) {
            return Judged.of(Answer.UNKNOWN, new Because(Because.Reason.MEMBER, fact.ref()));
        }
        if (!value.path("member").asBoolean(true)) {
            return Judged.of(Answer.NO, new Because(Because.Reason.NOT_A_MEMBER, fact.ref()));
        }
        Span span = spans.ofAgreement(agreement).asReported();
        return span.hasEndedBefore(view.validAt())
                ? new Judged(Answer.NO, span.because(view.validAt()))
                : Judged.of(Answer.YES, new Because(Because.Reason.MEMBER, fact.ref()));
    }
}
