package io.dealtrail.facts;

import io.dealtrail.terms.FactRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The facts that follow from others on one day: pure, three-valued, and a function of the view and its conflicts only. Addressed as other
 * facts are:
 *
 * <ul>
 *   <li>{@code agreement:A1.status}, {@code .effectiveFrom} and {@code .effectiveTo} (where nobody states them), {@code .maxEffectiveTo},
 *       {@code .retroactive}
 *   <li>{@code grant:G1.inForce}, {@code area:iot.active}: {@code YES}, {@code NO} or {@code UNKNOWN}
 *   <li>{@code transfer:T1.status}, {@code consideration:C1.status}, {@code dispute:D1.status}
 *   <li>{@code obligation:O1.status}, {@code .overdue}, and {@code .until} where nobody states the day
 *   <li>{@code agreement:A1.rate} of a licence under a pool
 *   <li>{@code partnership:P.memberCount} where others can join
 *   <li>{@code conflicts.count} of every object: its fields with an open conflict
 * </ul>
 *
 * What is not yet, such as the status of an agreement before it was announced, has no fact.
 */
public final class Computed {

    private static final List<String> KINDS = List.of(
            "partnership",
            "party",
            "source",
            "portfolio",
            "agreement",
            "grant",
            "transfer",
            "area",
            "consideration",
            "condition",
            "option",
            "obligation",
            "dispute",
            "proceeding");

    private static final String AGREEMENT = "agreement";

    private final FactView view;
    private final Collection<Conflict> conflicts;
    private final Spans spans;
    private final ComputedAgreement agreements;
    private final ComputedDeeds deeds;
    private final ComputedArea areas;
    private final ComputedMoney money;
    private final ComputedDuty duties;
    private final ComputedDispute disputes;
    private final ComputedRate rates;
    private final ComputedMembers members;
    private final Rumours rumours;

    private Computed(FactView view, Collection<Conflict> conflicts) {
        Related related = new Related(view);
        this.spans = new Spans(view, related);
        this.view = view;
        this.conflicts = List.copyOf(conflicts);
        this.agreements = new ComputedAgreement(view, spans);
        this.deeds = new ComputedDeeds(view, related, spans);
        this.areas = new ComputedArea(view, related, spans);
        this.money = new ComputedMoney(view, related, deeds, new Undone(view, related, agreements));
        this.duties = new ComputedDuty(view, related, spans);
        this.disputes = new ComputedDispute(view, related, spans);
        this.rates = new ComputedRate(related, spans);
        this.members = new ComputedMembers(view, related, spans);
        this.rumours = new Rumours(view);
    }

    /** What follows from this view; the conflicts are those known at the view's knowledge time. */
    public static Computed over(FactView view, Collection<Conflict> conflicts) {
        return new Computed(view, conflicts);
    }

    /** The computed fact at this address. */
    public Optional<ComputedFact> get(FactRef ref) {
        return of(ref.object()).stream()
                .filter(each -> each.ref().field().equals(ref.field()))
                .findFirst();
    }

    /** The computed facts of one object, by field. */
    public List<ComputedFact> of(FactRef object) {
        FactRef owner = object.object();
        return view.knows(owner) ? followingOf(owner) : rumoured(owner);
    }

    /** From when to when an agreement runs. */
    public AgreementDays days(FactRef agreement) {
        return spans.days(agreement.object());
    }

    private List<ComputedFact> followingOf(FactRef owner) {
        List<ComputedFact> found = new ArrayList<>(
                switch (owner.kind()) {
                    case AGREEMENT ->
                        Stream.concat(agreements.of(owner).stream(), rates.of(owner).stream())
                                .toList();
                    case "grant" -> deeds.grant(owner);
                    case "area" -> areas.of(owner);
                    case "transfer" -> deeds.transfer(owner);
                    case "consideration" -> money.of(owner);
                    case "obligation" -> duties.of(owner);
                    case "dispute" -> disputes.of(owner);
                    case "partnership" -> members.of(owner).stream().toList();
                    default -> List.of();
                });
        found.add(conflictCount(owner));
        found.sort(Comparator.comparing(fact -> fact.ref().field()));
        return List.copyOf(found);
    }

    /** The computed facts of all objects. */
    public List<ComputedFact> all() {
        return Stream.concat(
                        KINDS.stream()
                                .flatMap(kind -> view.objects(kind).stream())
                                .flatMap(object -> followingOf(object).stream()),
                        rumours.agreements().entrySet().stream().map(each -> rumoured(each.getKey(), each.getValue())))
                .toList();
    }

    /** The agreements of which nothing is known but a rumour, each with that rumour. */
    public SortedMap<FactRef, FactVersion> rumoured() {
        return rumours.agreements();
    }

    private List<ComputedFact> rumoured(FactRef object) {
        FactVersion rumour =
                object.kind().equals(AGREEMENT) ? rumours.agreements().get(object) : null;
        return rumour == null ? List.of() : List.of(rumoured(object, rumour));
    }

    private static ComputedFact rumoured(FactRef agreement, FactVersion rumour) {
        return ComputedFact.of(
                agreement.field("status"),
                AgreementStatus.RUMOURED.name(),
                List.of(new Because(Because.Reason.RUMOURED, rumour.ref())));
    }

    private ComputedFact conflictCount(FactRef object) {
        List<Because> because = conflicts.stream()
                .filter(conflict -> conflict.isOpen() && conflict.ref().object().equals(object))
                .map(conflict -> new Because(Because.Reason.CONTRADICTED, conflict.ref()))
                .toList();
        return ComputedFact.of(
                object.field("conflicts.count"), JsonNodeFactory.instance.numberNode(because.size()), because);
    }
}
