package io.dealtrail.facts;

import io.dealtrail.events.ConflictResolved;
import io.dealtrail.events.FactAttested;
import io.dealtrail.events.FactCorrected;
import io.dealtrail.events.FactRetracted;
import io.dealtrail.events.KnowledgeEvent;
import io.dealtrail.events.RelativeDatesResolved;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.Stance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/** Folds what was said at one address into the steps of its value: assertions, supplements, corrections and resolutions, as they came. */
final class FactFold {

    private final Journal journal;
    private final Ledgers ledgers;

    FactFold(Journal journal, Ledgers ledgers) {
        this.journal = journal;
        this.ledgers = ledgers;
    }

    /** The versions at an address that has a value of its own; empty where its value, if any, is only a part of another one. */
    List<FactVersion> own(FactRef ref) {
        List<Step> steps = steps(ref);
        if (steps.isEmpty() || (isOnlyAttested(steps) && !partOfAnother(ref).isEmpty())) {
            return List.of();
        }
        return StepFunction.versions(ref, steps);
    }

    /** The versions at any address, into object values too. */
    List<FactVersion> versions(FactRef ref) {
        List<FactVersion> own = own(ref);
        return own.isEmpty() ? partOfAnother(ref) : own;
    }

    /** The value that the event said holds at this address, as corrected since, whatever others said. */
    Optional<FactVersion> saidBy(RecordedEvent event, FactRef ref) {
        return steps(ref).stream()
                .filter(step -> step.origin().equals(event))
                .findFirst()
                .map(step -> StepFunction.versions(ref, List.of(step)).getLast());
    }

    /** The steps of the value at exactly this address, in the order in which they were recorded. */
    private List<Step> steps(FactRef ref) {
        return steps(ref, false);
    }

    /** The same, {@code raw} as long as dates that hang on something are left as they are. */
    private List<Step> steps(FactRef ref, boolean raw) {
        if (ref.isObject()) {
            return List.of();
        }
        Folding folding = new Folding(ref, raw);
        for (Said said : everythingAbout(ref)) {
            if (journal.counts(said.by, said.at)) {
                folding.apply(said);
            }
        }
        return folding.steps;
    }

    private List<Said> everythingAbout(FactRef ref) {
        List<Said> all = new ArrayList<>();
        Ledger own = ledgers.at(ref);
        own.asserted().forEach(each -> all.add(new Said(each.by(), ref, each)));
        own.remarks().forEach(each -> all.add(new Said(each.by(), ref, each)));
        for (String field : ledgers.fieldsWithin(ref)) {
            FactRef within = ref.field(field);
            ledgers.at(within).remarks().forEach(each -> all.add(new Said(each.by(), within, each)));
        }
        all.sort(Comparator.comparing(Said::by, RecordedEvent.IN_ORDER));
        return all;
    }

    /** The value that holds last in world time, dates that hang on something left as they are. */
    private Optional<JsonNode> raw(FactRef ref) {
        List<Step> steps = steps(ref, true);
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(
                        StepFunction.versions(ref, steps).getLast().value());
    }

    private static boolean isOnlyAttested(List<Step> steps) {
        return steps.stream().allMatch(step -> step.origin().event() instanceof FactAttested);
    }

    private List<FactVersion> partOfAnother(FactRef ref) {
        for (String outer : FactPaths.around(ref.field())) {
            List<Step> steps = steps(ref.field(outer));
            if (!steps.isEmpty()) {
                return parts(ref, outer, steps);
            }
        }
        return List.of();
    }

    private static List<FactVersion> parts(FactRef ref, String outer, List<Step> steps) {
        List<String> path = FactPaths.between(outer, ref.field());
        List<FactVersion> parts = new ArrayList<>();
        for (FactVersion whole : StepFunction.versions(ref.field(outer), steps)) {
            JsonNode part = whole.value() == null ? null : FactPaths.at(whole.value(), path);
            if (part != null) {
                boolean unknown = part.isNull();
                parts.add(new FactVersion(
                        ref,
                        unknown ? null : part,
                        unknown,
                        whole.validFrom(),
                        whole.validTo(),
                        whole.sources(),
                        whole.event(),
                        whole.attested()));
            }
        }
        return List.copyOf(parts);
    }

    /** The day of a dated assertion, as corrected since where the day is a fact of its own. */
    private @Nullable PartialDate day(FactRef ref, Ledger.Asserted asserted) {
        FactRef dayFact =
                asserted.from() == null ? null : Assertions.dayOf(asserted.by().event(), ref);
        if (dayFact == null) {
            return asserted.from();
        }
        return steps(dayFact).stream()
                .filter(step -> step.origin().equals(asserted.by()))
                .findFirst()
                .map(Step::value)
                .or(() -> partOfAnother(dayFact).stream()
                        .flatMap(version -> Stream.ofNullable(version.value()))
                        .findFirst())
                .flatMap(WorldDates::stated)
                .map(day -> Assertions.firstDay(asserted.by().event(), day))
                .orElse(asserted.from());
    }

    /** Something that was said at or within the folded address. */
    private record Said(RecordedEvent by, FactRef at, Ledger.Entry what) {}

    /** The fold in progress. */
    private final class Folding {

        private final FactRef ref;
        private final boolean raw;
        private final List<Step> steps = new ArrayList<>();

        /** The same steps as they would be without any resolution, for those who are chosen again. */
        private final List<Step> unresolved = new ArrayList<>();

        private Folding(FactRef ref, boolean raw) {
            this.ref = ref;
            this.raw = raw;
        }

        private void apply(Said said) {
            switch (said.what) {
                case Ledger.Asserted asserted
                when said.by.event() instanceof RelativeDatesResolved -> {
                    if (!raw) {
                        resolve(said.by, asserted);
                    }
                }
                case Ledger.Asserted asserted ->
                    add(new Step(said.by, day(ref, asserted), remaining(asserted), said.by.sources(), said.by, false));
                case Ledger.Remark remark ->
                    apply(said, remark.said(), FactPaths.between(ref.field(), said.at.field()));
            }
        }

        private void apply(Said said, KnowledgeEvent remark, List<String> path) {
            switch (remark) {
                case FactCorrected correction -> correct(said.by, correction, path);
                case ConflictResolved resolution ->
                    claim(said, resolution)
                            .ifPresentOrElse(
                                    claim -> resolve(said.by, resolution, path, claim),
                                    () -> restore(said.by, resolution, path));
                case FactAttested attested when path.isEmpty() -> attest(said.by, attested);
                case FactAttested _ -> {
                    // a part that a source adds to a value is a fact of its own
                }
                case FactRetracted _ -> {
                    // no remark on a value: the journal leaves out what is retracted
                }
            }
        }

        private void attest(RecordedEvent by, FactAttested attested) {
            switch (attested.stance()) {
                case SUPPLEMENTS -> supplement(by, attested);
                case SUPPORTS -> support(attested);
                case COMPATIBLE, ESTIMATES, CONTRADICTS -> {
                    // they leave the value as it is
                }
            }
        }

        /** A date that hung on an act is the day to which it comes out by what is known of that act now. */
        private void resolve(RecordedEvent by, Ledger.Asserted asserted) {
            JsonNode hanging =
                    steps.isEmpty() ? NullNode.getInstance() : steps.getLast().value();
            Optional<JsonNode> day = hanging.isObject()
                    ? RelativeDates.resolve(ref, hanging, FactFold.this::raw)
                    : Optional.of(asserted.value());
            day.ifPresent(value -> add(new Step(by, null, value, by.sources(), by, false)));
        }

        private JsonNode remaining(Ledger.Asserted asserted) {
            JsonNode value = asserted.value();
            for (FactRef cut : journal.cutOut(asserted.by(), ref)) {
                value = FactPaths.without(value, FactPaths.between(ref.field(), cut.field()));
            }
            return value;
        }

        private void correct(RecordedEvent by, FactCorrected correction, List<String> path) {
            replaceAll(step -> FactValues.same(FactPaths.at(step.value(), path), correction.from())
                    ? step.replaced(
                            FactPaths.with(step.value(), path, correction.to()), by.sources(), by, step.attested())
                    : step);
        }

        private void resolve(RecordedEvent by, ConflictResolved resolution, List<String> path, JsonNode claim) {
            List<String> sources = List.of(resolution.chosenSource());
            steps.replaceAll(
                    step -> step.replaced(FactPaths.with(step.value(), path, claim), sources, by, step.attested()));
        }

        /** Whoever is chosen contradicted nothing but said it in the first place: that holds again. */
        private void restore(RecordedEvent by, ConflictResolved resolution, List<String> path) {
            List<String> sources = List.of(resolution.chosenSource());
            for (int i = 0; i < steps.size(); i++) {
                Step original = unresolved.get(i);
                JsonNode value = FactPaths.at(original.value(), path);
                if (value != null && original.sources().contains(resolution.chosenSource())) {
                    Step step = steps.get(i);
                    steps.set(
                            i,
                            step.replaced(FactPaths.with(step.value(), path, value), sources, by, original.attested()));
                }
            }
        }

        private void add(Step step) {
            steps.add(step);
            unresolved.add(step);
        }

        private void replaceAll(UnaryOperator<Step> change) {
            steps.replaceAll(change);
            unresolved.replaceAll(change);
        }

        private void supplement(RecordedEvent by, FactAttested attested) {
            List<String> sources = List.of(attested.source());
            if (steps.isEmpty()) {
                add(new Step(by, null, attested.claim(), sources, by, true));
            } else {
                replaceAll(step -> step.value().isNull() || step.attested()
                        ? step.replaced(attested.claim(), sources, by, true)
                        : step);
            }
        }

        private void support(FactAttested attested) {
            replaceAll(step ->
                    FactValues.same(step.value(), attested.claim()) ? step.supportedBy(attested.source()) : step);
        }

        private Optional<JsonNode> claim(Said said, ConflictResolved resolution) {
            return ledgers.at(said.at).remarks().stream()
                    .filter(remark -> remark.by().isBefore(said.by) && journal.counts(remark.by(), said.at))
                    .flatMap(remark -> remark.said() instanceof FactAttested attested
                                    && attested.stance() == Stance.CONTRADICTS
                                    && attested.source().equals(resolution.chosenSource())
                            ? Stream.of(attested.claim())
                            : Stream.<JsonNode>empty())
                    .reduce((_, later) -> later);
        }
    }
}
