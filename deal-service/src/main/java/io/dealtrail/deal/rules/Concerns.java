package io.dealtrail.deal.rules;

import io.dealtrail.events.ConflictResolved;
import io.dealtrail.events.FactAttested;
import io.dealtrail.events.FactCorrected;
import io.dealtrail.events.FactRetracted;
import io.dealtrail.events.LicenseGranted;
import io.dealtrail.events.PartiesMerged;
import io.dealtrail.events.PartyDescribed;
import io.dealtrail.events.PartyIdentifierLinked;
import io.dealtrail.events.PartyRegistered;
import io.dealtrail.events.PartyRelationEnded;
import io.dealtrail.events.PartyRelationRecorded;
import io.dealtrail.events.PartyRenamed;
import io.dealtrail.events.PatentPortfolioDefined;
import io.dealtrail.events.PatentTransferAgreed;
import io.dealtrail.events.PatentsAdded;
import io.dealtrail.events.PatentsRemoved;
import io.dealtrail.events.PortfolioSplit;
import io.dealtrail.facts.FactView;
import io.dealtrail.facts.Facts;
import io.dealtrail.facts.PartyRelation;
import io.dealtrail.facts.RecordedEvent;
import io.dealtrail.terms.Assets;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.PartyRef;
import io.dealtrail.terms.PatentRef;
import io.dealtrail.terms.Trigger;
import io.dealtrail.terms.TriggerEvent;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What an event is about beyond its own aggregate, as keys by which other aggregates' decisions find it. A correction or modification is about
 * what the corrected object is about.
 */
public final class Concerns {

    /** The name under which the keys travel in the metadata of an event. */
    public static final String KEY = "concerns";

    private static final Set<String> EXCLUDING = Set.of("EXCLUSIVE", "SOLE");

    private Concerns() {}

    /** Whoever licenses this party's rights exclusively. */
    public static String exclusive(String licensor) {
        return "exclusive:" + licensor;
    }

    public static String licensor(String licensor) {
        return "licensor:" + licensor;
    }

    /** Whoever says what this party belongs to, or which party it is. */
    public static String above(String party) {
        return "above:" + party;
    }

    /** Whoever says that it belongs to this party, or is it. */
    public static String below(String party) {
        return "below:" + party;
    }

    /** Whoever may not let control over this party pass without consent. */
    public static String control(String party) {
        return "control:" + party;
    }

    /** A patent, whatever the kind of its documents. */
    public static String patent(PatentRef patent) {
        return "patent:" + patent.office() + "." + patent.number();
    }

    public static String portfolio(String id) {
        return "portfolio:" + id;
    }

    /**
     * The keys of an event.
     *
     * @param known the facts of its aggregate, with the event
     */
    public static Set<String> of(RecordedEvent event, Facts known) {
        Set<String> keys = new TreeSet<>();
        add(event, known, keys, new HashSet<>());
        return keys;
    }

    private static void add(RecordedEvent event, Facts known, Set<String> keys, Set<UUID> seen) {
        if (!seen.add(event.eventId())) {
            return;
        }
        switch (event.event()) {
            case FactCorrected e -> addObject(e.factRef(), known, keys);
            case ConflictResolved e -> addObject(e.factRef(), known, keys);
            case FactAttested e -> addObject(e.factRef(), known, keys);
            case FactRetracted e ->
                e.eventIds().forEach(id -> known.event(id).ifPresent(target -> add(target, known, keys, seen)));
            case LicenseGranted e ->
                addGrant(
                        e.licensor().party(),
                        e.exclusivity() == null ? "" : e.exclusivity().name(),
                        keys);
            case PatentTransferAgreed e -> addAssets(e.assets(), keys);
            case PatentPortfolioDefined e -> {
                keys.add(portfolio(e.portfolioId()));
                e.patents().forEach(patent -> keys.add(patent(patent)));
            }
            case PatentsAdded e -> e.patents().forEach(patent -> keys.add(patent(patent)));
            case PatentsRemoved e -> e.patents().forEach(patent -> keys.add(patent(patent)));
            case PortfolioSplit e -> {
                keys.add(portfolio(e.portfolioId()));
                e.into().forEach(part -> keys.add(portfolio(part.portfolioId())));
                e.into().stream().flatMap(part -> part.patents().stream()).forEach(patent -> keys.add(patent(patent)));
            }
            case PartyRelationRecorded e -> addRelation(e.child(), e.parent(), keys);
            case PartyRelationEnded e -> addRelation(e.child(), e.parent(), keys);
            case PartiesMerged e -> addMerger(e.duplicate(), e.into(), keys);
            case PartyRegistered _, PartyDescribed _, PartyRenamed _, PartyIdentifierLinked _ -> {
                // nothing that other aggregates ask about
            }
            default ->
                known.assertions(event).stream()
                        .map(assertion -> assertion.ref().object())
                        .distinct()
                        .forEach(object -> addObject(object, known, keys));
        }
    }

    private static void addObject(FactRef about, Facts known, Set<String> keys) {
        Known object = new Known(known, FactRef.of(about.kind(), about.id(), ""));
        switch (object.object().kind()) {
            case "grant" ->
                addGrant(
                        object.read("licensor", PartyRef.class)
                                .map(PartyRef::party)
                                .orElse(null),
                        object.value("exclusivity").map(JsonNode::asString).orElse(""),
                        keys);
            case "transfer" -> {
                object.list("assets.patents", PatentRef.class).forEach(patent -> keys.add(patent(patent)));
                object.value("assets.portfolioId").ifPresent(id -> keys.add(portfolio(id.asString(""))));
            }
            case "portfolio" -> keys.add(portfolio(object.object().id()));
            case "party" -> addFamily(object.object().id(), known, keys);
            case "obligation" -> addControlled(object, keys);
            default -> {
                // nothing that other aggregates ask about
            }
        }
    }

    private static void addGrant(@Nullable String licensor, String exclusivity, Set<String> keys) {
        if (licensor != null) {
            keys.add(licensor(licensor));
            if (EXCLUDING.contains(exclusivity)) {
                keys.add(exclusive(licensor));
            }
        }
    }

    private static void addControlled(Known obligation, Set<String> keys) {
        obligation
                .read("trigger", Trigger.class)
                .filter(trigger -> trigger.event() == TriggerEvent.CHANGE_OF_CONTROL)
                .map(trigger -> trigger.of().isEmpty() ? obligation.list("promisors", PartyRef.class) : trigger.of())
                .stream()
                .flatMap(List::stream)
                .flatMap(party -> Stream.ofNullable(party.party()))
                .forEach(party -> keys.add(control(party)));
    }

    private static void addFamily(String party, Facts known, Set<String> keys) {
        FactView view = known.asOf(LocalDate.EPOCH);
        PartyRelation.of(party, view).forEach(relation -> addRelation(party, relation.parent(), keys));
        PartyRelation.mergedInto(party, view).ifPresent(survivor -> addMerger(party, survivor, keys));
    }

    private static void addRelation(String child, String parent, Set<String> keys) {
        keys.add(above(child));
        keys.add(below(parent));
    }

    /** Each is the other, so that whoever looks from either side finds both. */
    private static void addMerger(String duplicate, String survivor, Set<String> keys) {
        addRelation(duplicate, survivor, keys);
        addRelation(survivor, duplicate, keys);
    }

    private static void addAssets(Assets assets, Set<String> keys) {
        assets.patents().forEach(patent -> keys.add(patent(patent)));
        if (assets.portfolioId() != null) {
            keys.add(portfolio(assets.portfolioId()));
        }
    }
}
