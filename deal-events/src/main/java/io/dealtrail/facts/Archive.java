package io.dealtrail.facts;

import io.dealtrail.events.ConflictResolved;
import io.dealtrail.events.EventJson;
import io.dealtrail.events.FactAttested;
import io.dealtrail.events.FactCorrected;
import io.dealtrail.events.FactRetracted;
import io.dealtrail.events.KnowledgeEvent;
import io.dealtrail.events.PartnershipOpened;
import io.dealtrail.terms.FactRef;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The events of one aggregate, filed by all that they are looked up by. Immutable, and continued in logarithmic time. */
final class Archive {

    static final Archive EMPTY =
            new Archive("", Journal.EMPTY, Ledgers.EMPTY, Links.EMPTY, Mentions.NONE, Attested.NONE);

    private final String partnership;
    private final Journal journal;
    private final Ledgers ledgers;
    private final Links links;
    private final Mentions mentions;
    private final Attested attested;

    private Archive(
            String partnership, Journal journal, Ledgers ledgers, Links links, Mentions mentions, Attested attested) {
        this.partnership = partnership;
        this.journal = journal;
        this.ledgers = ledgers;
        this.links = links;
        this.mentions = mentions;
        this.attested = attested;
    }

    /** The id under which its own objects may be addressed. */
    String partnership() {
        return partnership;
    }

    Journal journal() {
        return journal;
    }

    Ledgers ledgers() {
        return ledgers;
    }

    Links links() {
        return links;
    }

    Mentions mentions() {
        return mentions;
    }

    /** The addresses that sources speak of. */
    Attested attested() {
        return attested;
    }

    Archive with(RecordedEvent next) {
        String id = next.event() instanceof PartnershipOpened opened ? opened.partnershipId() : partnership;
        return next.event() instanceof KnowledgeEvent remark
                ? remarked(next, remark)
                : asserted(next, EventJson.tree(next.event()), id);
    }

    private Archive remarked(RecordedEvent next, KnowledgeEvent remark) {
        FactRef about = subject(remark).map(this::local).orElse(null);
        return new Archive(
                partnership,
                journal.with(next, List.of()),
                about == null ? ledgers : ledgers.change(about, ledger -> ledger.with(new Ledger.Remark(next, remark))),
                links.with(next, partnership),
                mentions,
                about != null && remark instanceof FactAttested ? attested.with(about) : attested);
    }

    private Archive asserted(RecordedEvent next, JsonNode json, String id) {
        List<Assertion> assertions = Assertions.of(next.event(), json, id);
        Ledgers changed = ledgers;
        for (Assertion each : assertions) {
            Ledger.Asserted asserted = new Ledger.Asserted(next, each.value(), each.from());
            boolean dates = Assertions.isDayOf(next.event(), each.ref());
            changed = changed.change(each.ref(), ledger -> ledger.with(asserted, dates));
            FactRef day = Assertions.isDatedByAnother(next.event()) ? Assertions.dayOf(next.event(), each.ref()) : null;
            if (day != null) {
                changed = changed.change(day, ledger -> ledger.withDated(asserted));
            }
        }
        return new Archive(
                id, journal.with(next, assertions), changed, links.with(next, id), mentions.with(next, json), attested);
    }

    /** The fact that a remark is about; a retraction is about events. */
    static Optional<FactRef> subject(KnowledgeEvent remark) {
        return switch (remark) {
            case FactAttested e -> Optional.of(e.factRef());
            case FactCorrected e -> Optional.of(e.factRef());
            case ConflictResolved e -> Optional.of(e.factRef());
            case FactRetracted _ -> Optional.empty();
        };
    }

    /** The address as it is filed. */
    FactRef local(FactRef ref) {
        return partnership.equals(ref.partnership()) ? FactRef.of(ref.kind(), ref.id(), ref.field()) : ref;
    }

    /** Whether the next one only adds to what was filed under the same addresses. */
    boolean isContinuedBy(RecordedEvent next) {
        return !(next.event() instanceof PartnershipOpened) && journal.endsBefore(next);
    }
}
