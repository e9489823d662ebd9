package io.dealtrail.facts;

import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.PartyRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Whether one party is licensed by another where pools have to do with it. A licence by or to the one who administers a pool, or is its vehicle, is one
 * by or to its members, as they joined and left; and who has left what it joined neither gives nor has a licence under it any more.
 */
public final class PoolLicenses {

    private static final Set<String> LICENSORS = Set.of("LICENSOR", Member.PLAIN);
    private static final Set<String> LICENSEES = Set.of("LICENSEE", Member.PLAIN);
    private static final Set<String> STANDING_FOR_ALL = Set.of("ADMINISTRATOR", "VEHICLE");

    private final FactView view;
    private final Related related;
    private final ComputedDeeds deeds;
    private final Members members;

    private PoolLicenses(FactView view) {
        this.view = view;
        this.related = new Related(view);
        Spans spans = new Spans(view, related);
        this.deeds = new ComputedDeeds(view, related, spans);
        this.members = Members.over(view, related, spans);
    }

    /** The licences of one partnership on the view's day. */
    public static PoolLicenses over(FactView view) {
        return new PoolLicenses(view);
    }

    /** Whether any licence of the partnership is one between these two. */
    public Judged between(PartyRef licensor, PartyRef licensee) {
        return view.objects("grant").stream()
                .filter(view::knows)
                .map(grant -> under(grant, Set.of(licensor), Set.of(licensee)))
                .reduce(Judged::or)
                .orElseGet(() -> new Judged(Answer.NO, List.of()));
    }

    /** Whether this licence is in force between any of the ones and any of the others. */
    public Judged under(FactRef grant, Collection<PartyRef> licensors, Collection<PartyRef> licensees) {
        Judged sides = side(grant, "licensor", licensors, LICENSORS).and(side(grant, "licensee", licensees, LICENSEES));
        return sides.answer() == Answer.NO ? sides : sides.and(deeds.inForce(grant));
    }

    private Judged side(FactRef grant, String field, Collection<PartyRef> wanted, Set<String> roles) {
        return wanted.stream()
                .map(each -> side(grant, field, each, roles))
                .reduce(Judged::or)
                .orElseGet(() -> new Judged(Answer.NO, List.of()));
    }

    private Judged side(FactRef grant, String field, PartyRef wanted, Set<String> roles) {
        FactRef fact = grant.field(field);
        Optional<PartyRef> named = MemberSides.party(related.value(grant, field));
        Judged itself = Judged.of(
                named.filter(wanted::equals).isPresent() ? Answer.YES : Answer.NO,
                new Because(Because.Reason.MEMBER, fact));
        return named.stream()
                .flatMap(party -> pools(grant).stream()
                        .filter(pool -> standsForMembers(party, pool, grant))
                        .map(pool -> members.of(pool, wanted, roles)))
                .reduce(itself, Judged::or);
    }

    /** The agreement of the licence and those under which it is made, as far as they can be joined. */
    private List<FactRef> pools(FactRef grant) {
        List<FactRef> found = new ArrayList<>();
        Set<FactRef> seen = new HashSet<>();
        Optional<FactRef> agreement = related.agreementOf(grant);
        while (agreement.isPresent() && seen.add(agreement.get())) {
            if (members.canBeJoined(agreement.get())) {
                found.add(agreement.get());
            }
            agreement = related.text(agreement.get(), "under").map(id -> FactRef.object("agreement", id));
        }
        return found;
    }

    private boolean standsForMembers(PartyRef party, FactRef pool, FactRef grant) {
        Stream<FactRef> bodies = Stream.concat(
                Stream.of(pool.field("vehicle")),
                view.objects("partnership").stream()
                        .flatMap(each -> Stream.of(each.field("vehicle"), each.field("administrator"))));
        boolean body = bodies.flatMap(ref -> related.text(ref.object(), ref.field()).stream())
                .anyMatch(id -> id.equals(party.party()));
        return body
                || hasRole(party, pool)
                || related.agreementOf(grant).filter(own -> hasRole(party, own)).isPresent();
    }

    private boolean hasRole(PartyRef party, FactRef agreement) {
        JsonNode parties = related.value(agreement, "parties");
        return parties != null
                && parties.valueStream()
                        .filter(each -> MemberSides.party(each.path("party"))
                                .filter(party::equals)
                                .isPresent())
                        .anyMatch(each -> each.path("roles")
                                .valueStream()
                                .anyMatch(role -> STANDING_FOR_ALL.contains(role.asString(""))));
    }
}
