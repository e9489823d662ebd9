package io.dealtrail.deal.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.deal.decision.CommandOrigin;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.partnership.rulebook.PartnershipRules;
import io.dealtrail.deal.story.Surroundings;
import io.dealtrail.events.DealEvent;
import io.dealtrail.events.FactAttested;
import io.dealtrail.events.FactRetracted;
import io.dealtrail.events.KnowledgeEvent;
import io.dealtrail.events.Provenance;
import io.dealtrail.facts.Facts;
import io.dealtrail.facts.GeneratedHistory;
import io.dealtrail.facts.RecordedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Which events are not judged again does not matter: over generated histories they are the ones that a remark cannot touch. */
class ReachTest {

    private static final int HISTORIES = 150;
    private static final int EVENTS = 24;

    /** The first seed; another one tries other histories. */
    private static final long FIRST = Long.getLong("reach.from", 0);

    private static final RuleBook RULES = new PartnershipRules("p");

    private final Surroundings surroundings = new Surroundings();

    /** A remark in a history. */
    private record Remark(long seed, RecordedEvent event, Facts before, Facts after) {

        private Reach reach() {
            return Reach.of(List.of(event), after);
        }

        private List<RecordedEvent> reached() {
            return event.event() instanceof FactRetracted ? reach().ofRetraction() : reach().ofCorrection();
        }

        @Override
        public String toString() {
            return "seed " + seed + ", event " + event.sequence() + ", " + event.event();
        }
    }

    @Test
    void refusesWhatJudgingAllEventsRefuses(TestReporter reporter) {
        List<Remark> remarks = remarks();
        int broken = 0;
        int spared = 0;
        for (Remark each : remarks) {
            List<RecordedEvent> all = Counting.in(each.after());
            List<String> expected = broken(each, all);
            List<RecordedEvent> reached = each.reached();
            assertThat(broken(each, reached)).as("%s", each).isEqualTo(expected);
            broken += expected.isEmpty() ? 0 : 1;
            spared += all.size() - reached.size();
        }
        reporter.publishEntry(
                "reach",
                "seeds %d to %d, others with -Dreach.from: %d remarks, %d break a rule, %d judgements spared"
                        .formatted(FIRST, FIRST + HISTORIES - 1, remarks.size(), broken, spared));
        assertThat(broken).isPositive();
        assertThat(spared).isPositive();
    }

    @Test
    void readsAgainAllThatReadsOtherwise() {
        for (Remark each : remarks()) {
            List<RecordedEvent> reread = each.reach().ofItsWords();
            for (RecordedEvent event : Counting.in(each.after())) {
                if (!reread.contains(event)) {
                    DealEvent now = CorrectedEvent.readable(event, each.after());
                    assertThat(now).as("%s", each).isEqualTo(CorrectedEvent.readable(event, each.before()));
                }
            }
        }
    }

    private List<String> broken(Remark remark, List<RecordedEvent> concerned) {
        return Recheck.broken(remark.before(), remark.after(), concerned, RULES, context(remark.event())).stream()
                .map(each -> each.event().sequence() + " " + each.refusal().code())
                .toList();
    }

    private DecisionContext context(RecordedEvent event) {
        Provenance provenance = new Provenance("tester", "c", "correlation", "causation", null);
        CommandOrigin origin = new CommandOrigin("c", "hash", provenance, event.knownSince(), event.knownSince());
        return new DecisionContext(origin, OptionalLong.empty(), surroundings.named());
    }

    private static List<Remark> remarks() {
        return LongStream.range(FIRST, FIRST + HISTORIES)
                .boxed()
                .flatMap(seed -> remarks(seed).stream())
                .toList();
    }

    private static List<Remark> remarks(long seed) {
        List<Remark> found = new ArrayList<>();
        Facts facts = Facts.none();
        for (RecordedEvent event : GeneratedHistory.events(seed, EVENTS)) {
            Facts before = facts;
            facts = facts.with(event);
            if (event.event() instanceof KnowledgeEvent && !(event.event() instanceof FactAttested)) {
                found.add(new Remark(seed, event, before, facts));
            }
        }
        return found;
    }
}
