package io.dealtrail.deal.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dealtrail.deal.decision.CommandOrigin;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.partnership.PartnershipStory;
import io.dealtrail.deal.rules.FactCommand;
import io.dealtrail.deal.rules.Judgement;
import io.dealtrail.deal.story.Story;
import io.dealtrail.deal.story.Surroundings;
import io.dealtrail.events.DealEvent;
import io.dealtrail.events.Provenance;
import io.dealtrail.facts.Facts;
import io.dealtrail.facts.RecordedEvent;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/** A partnership in memory, whose events have ids that commands can name. */
final class Memory {

    private static final Instant NOON = Instant.parse("2020-06-01T12:00:00Z");

    private final Story<?> reader = PartnershipStory.untold();
    private final Surroundings surroundings = new Surroundings();
    private Facts facts = Facts.none();

    /** This was accepted; commands as {@link Recorded#given} takes them. */
    Memory given(String... commands) {
        for (String each : commands) {
            int space = each.indexOf(' ');
            decide(each.substring(0, space), each.substring(space + 1) + ", sources:['release']}")
                    .forEach(this::add);
        }
        return this;
    }

    /** The id of the last event. */
    String last() {
        return facts.events().getLast().eventId().toString();
    }

    void accepts(String command, String data) {
        assertThat(decide(command, data)).isNotEmpty();
    }

    Refusal refuses(String command, String data, String code) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> decide(command, data));
        assertThat(refusal.code().code()).as(refusal.detail()).isEqualTo(code);
        return refusal;
    }

    private List<? extends DealEvent> decide(String command, String data) {
        Provenance provenance = new Provenance("tester", "c", "correlation", "causation", null);
        DecisionContext context = new DecisionContext(
                new CommandOrigin("c", "hash", provenance, NOON, NOON), OptionalLong.empty(), surroundings.named());
        return Judgement.of((FactCommand) reader.command(command, data), facts, context);
    }

    private void add(DealEvent event) {
        facts = facts.with(new RecordedEvent(new UUID(1, facts.version()), facts.version(), NOON, event));
    }
}
