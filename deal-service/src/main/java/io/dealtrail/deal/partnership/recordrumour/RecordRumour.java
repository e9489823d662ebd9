package io.dealtrail.deal.partnership.recordrumour;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.partnership.state.PartnershipCommand;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.rules.Grounds;
import io.dealtrail.deal.rules.Ids;
import io.dealtrail.events.PartnershipEvent;
import io.dealtrail.events.RumourRecorded;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.Given;
import io.dealtrail.terms.RumourTopics;
import io.dealtrail.terms.RumouredFact;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Someone says so without standing for it; nothing of it counts as known. */
public record RecordRumour(
        String partnershipId,
        String rumourId,
        String text,
        @Nullable RumourTopics about,
        List<RumouredFact> claims,
        @JsonUnwrapped Evidence evidence)
        implements PartnershipCommand {

    /** A UUIDv7, as the web edge makes up where the client gives no id. */
    private static final Pattern MADE_UP =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}");

    public RecordRumour {
        claims = Given.list(claims);
    }

    @Override
    public List<? extends PartnershipEvent> decide(PartnershipState state, DecisionContext context) {
        requireUnused(state);
        state.requireOpen();
        if (evidence.sources().isEmpty()) {
            throw Refusal.ofField(RefusalCode.SOURCE_REQUIRED, "/sources", "name who says so");
        }
        Grounds.optional(this, state.facts(), context);
        return List.of(asEvent(rumourId));
    }

    @Override
    public boolean isRepetition(Facts facts) {
        return facts.recorded(asEvent(rumourId)) || (isMadeUp(rumourId) && isRecordedUnderAnotherId(facts));
    }

    @Override
    public void requireWellFormed() {
        Ids.inner(rumourId, "/rumourId");
    }

    /** Where the client gives no id, each repetition comes with a new one. */
    private boolean isRecordedUnderAnotherId(Facts facts) {
        return facts.events(RumourRecorded.class).stream()
                .flatMap(each ->
                        each.event() instanceof RumourRecorded other ? Stream.of(other.rumourId()) : Stream.empty())
                .anyMatch(id -> isMadeUp(id) && facts.recorded(asEvent(id)));
    }

    private static boolean isMadeUp(String id) {
        return MADE_UP.matcher(id).matches();
    }

    /** Rule 6. */
    private void requireUnused(PartnershipState state) {
        state.self().versions("rumours." + rumourId).stream().findFirst().ifPresent(version -> {
            throw Refusal.ofField(
                            RefusalCode.DUPLICATE_RUMOUR, "/rumourId", rumourId + " is recorded with other content")
                    .conflictingWith(version.event());
        });
    }

    private RumourRecorded asEvent(String id) {
        return new RumourRecorded(id, text, about == null ? List.of() : about.texts(), claims, evidence);
    }
}
