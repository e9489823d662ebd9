package io.dealtrail.facts;

import io.dealtrail.events.ConflictResolved;
import io.dealtrail.events.FactAttested;
import io.dealtrail.events.FactCorrected;
import io.dealtrail.events.FactRetracted;
import io.dealtrail.events.KnowledgeEvent;
import io.dealtrail.events.RelativeDatesResolved;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.Stance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/** Folds what was said at one address into the steps of its value: assertions, supplements, corrections and resolutions, as they came. */
final class Folding {

    private final FactRef ref;
    private final boolean raw;
    private final boolean contested;
    private final FactFold fold;
    private final List<Step> steps;

    /** The same steps as they would be without any resolution, for those who are chosen again; kept where anything is resolved. */
    private final List<Step> unresolved;

    /** The last contradicting claim at an address by each source. */
    private final Map<Claimant, JsonNode> claims;

    /** What was said last each time when somebody said to what day it comes out; where dates are left as they are. */
    private final List<JsonNode> hanging = new ArrayList<>();

    private final int before;
    private boolean rewritten;

    /** Whether every step would be as it is without the others. */
    private boolean separate = true;

    private long last = -1;
    private int statements;

    /**
     * A fold that begins.
     *
     * @param raw whether dates that hang on something are left as they are
     * @param contested whether any of what is to come chooses between sources
     */
    Folding(FactRef ref, boolean raw, boolean contested, FactFold fold) {
        this.ref = ref;
        this.raw = raw;
        this.contested = contested;
        this.fold = fold;
        this.steps = new ArrayList<>();
        this.unresolved = new ArrayList<>();
        this.claims = new HashMap<>();
        this.before = 0;
    }

    /** A fold that goes on where another one ended, which stays as it is. */
    Folding(Folding before, FactFold fold) {
        this.ref = before.ref;
        this.raw = before.raw;
        this.contested = before.contested;
        this.fold = fold;
        this.steps = new ArrayList<>(before.steps);
        this.unresolved = new ArrayList<>(before.unresolved);
        this.claims = new HashMap<>(before.claims);
        this.before = before.steps.size();
        this.separate = before.separate;
        this.last = before.last;
        this.statements = before.statements;
    }

    private record Claimant(FactRef at, String source) {}

    List<Step> steps() {
        return Collections.unmodifiableList(steps);
    }

    /** What was said last each time when somebody said to what day it comes out; only where dates are left as they are. */
    List<JsonNode> hanging() {
        return hanging;
    }

    /** How much was said. */
    int statements() {
        return statements;
    }

    /** The steps that were added where this one went on; empty where the others are not as they were. */
    Optional<List<Step>> added() {
        return rewritten ? Optional.empty() : Optional.of(steps.subList(before, steps.size()));
    }

    /** The sequence of the last event of which something was folded. */
    long last() {
        return last;
    }

    /** Whether the steps of some events can be left out, and the others stay as they are. */
    boolean isSeparate() {
        return separate && !contested;
    }

    /** The same without the steps of these events; only where they are separate. */
    Folding without(Set<UUID> events) {
        Folding rest = new Folding(this, fold);
        rest.steps.removeIf(step -> events.contains(step.origin().eventId()));
        return rest;
    }

    /** Whether it can go on with what was said since. */
    boolean canTake(List<Said> more) {
        return contested || more.stream().noneMatch(Said::resolves);
    }

    /** What was said next. */
    void take(Said said) {
        last = said.by().sequence();
        statements++;
        if (fold.journal().counts(said.by(), said.at())) {
            apply(said);
        }
    }

    private void apply(Said said) {
        switch (said.what()) {
            case Ledger.Asserted asserted
            when said.by().event() instanceof RelativeDatesResolved -> {
                separate = false;
                if (raw) {
                    hanging.add(lastSaid());
                } else {
                    resolve(said.by(), asserted);
                }
            }
            case Ledger.Asserted asserted ->
                add(new Step(
                        said.by(),
                        new StatedDays(ref, fold).of(asserted),
                        remaining(asserted),
                        said.by().sources(),
                        said.by(),
                        false));
            case Ledger.Remark remark ->
                apply(
                        said,
                        remark.said(),
                        FactPaths.between(ref.field(), said.at().field()));
        }
    }

    private void apply(Said said, KnowledgeEvent remark, List<String> path) {
        switch (remark) {
            case FactCorrected correction -> correct(said.by(), correction, path);
            case ConflictResolved resolution -> {
                JsonNode claim = claims.get(new Claimant(said.at(), resolution.chosenSource()));
                if (claim != null) {
                    resolve(said.by(), resolution, path, claim);
                } else {
                    restore(said.by(), resolution, path);
                }
            }
            case FactAttested attested -> {
                if (attested.stance() == Stance.CONTRADICTS) {
                    claims.put(new Claimant(said.at(), attested.source()), attested.claim());
                }
                if (path.isEmpty()) {
                    attest(said.by(), attested); // a part that a source adds to a value is a fact of its own
                }
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
        JsonNode date = lastSaid();
        Optional<JsonNode> day =
                date.isObject() ? RelativeDates.resolve(ref, date, fold::raw) : Optional.of(asserted.value());
        day.ifPresent(value -> add(new Step(by, null, value, by.sources(), by, false)));
    }

    private JsonNode lastSaid() {
        return steps.isEmpty() ? NullNode.getInstance() : steps.getLast().value();
    }

    private JsonNode remaining(Ledger.Asserted asserted) {
        JsonNode value = asserted.value();
        for (FactRef cut : fold.journal().cutOut(asserted.by(), ref)) {
            value = FactPaths.without(value, FactPaths.between(ref.field(), cut.field()));
        }
        return value;
    }

    private void correct(RecordedEvent by, FactCorrected correction, List<String> path) {
        Predicate<@Nullable JsonNode> wrong = FactValues.sameAs(correction.from());
        replaceAll(step -> wrong.test(FactPaths.at(step.value(), path))
                ? step.replaced(FactPaths.with(step.value(), path, correction.to()), by.sources(), by, step.attested())
                : step);
    }

    private void resolve(RecordedEvent by, ConflictResolved resolution, List<String> path, JsonNode claim) {
        List<String> sources = List.of(resolution.chosenSource());
        rewritten = true;
        steps.replaceAll(
                step -> step.replaced(FactPaths.with(step.value(), path, claim), sources, by, step.attested()));
    }

    /** Whoever is chosen contradicted nothing but said it in the first place: that holds again. */
    private void restore(RecordedEvent by, ConflictResolved resolution, List<String> path) {
        List<String> sources = List.of(resolution.chosenSource());
        rewritten = true;
        for (int i = 0; i < steps.size(); i++) {
            Step original = unresolved.get(i);
            JsonNode value = FactPaths.at(original.value(), path);
            if (value != null && original.sources().contains(resolution.chosenSource())) {
                Step step = steps.get(i);
                steps.set(
                        i, step.replaced(FactPaths.with(step.value(), path, value), sources, by, original.attested()));
            }
        }
    }

    private void add(Step step) {
        steps.add(step);
        if (contested) {
            unresolved.add(step);
        }
    }

    @SuppressWarnings("ReferenceEquality") // what is not to be replaced comes back as it is
    private void replaceAll(UnaryOperator<Step> change) {
        steps.replaceAll(step -> {
            Step changed = change.apply(step);
            rewritten |= changed != step;
            return changed;
        });
        if (contested) {
            unresolved.replaceAll(change);
        }
    }

    private void supplement(RecordedEvent by, FactAttested attested) {
        separate = false;
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
        Predicate<@Nullable JsonNode> same = FactValues.sameAs(attested.claim());
        replaceAll(step -> same.test(step.value()) ? step.supportedBy(attested.source()) : step);
    }
}
