package io.dealtrail.facts;

import io.dealtrail.events.EventJson;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.PartyRef;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Whether both sides of a licence are still, or already, in the agreement under which it is, where they joined or left that. */
final class MemberSides {

    private final FactView view;
    private final Related related;
    private final Members members;

    MemberSides(FactView view, Related related, Spans spans) {
        this.view = view;
        this.related = related;
        this.members = Members.over(view, related, spans);
    }

    /** Nothing where neither side ever joined or left; a licence that survives the agreement survives that as well. */
    Optional<Judged> of(FactRef grant) {
        return related.isTrue(grant, "survivesTermination")
                ? Optional.empty()
                : related.agreementOf(grant)
                        .flatMap(agreement -> Stream.of("licensor", "licensee")
                                .flatMap(side -> party(related.value(grant, side)).stream())
                                .filter(party -> joinedOrLeft(agreement, party))
                                .map(party -> members.of(agreement, party, Set.of()))
                                .reduce(Judged::and));
    }

    private boolean joinedOrLeft(FactRef agreement, PartyRef party) {
        return !view.within(MemberFacts.joinedOn(agreement, party)).isEmpty()
                || !view.within(MemberFacts.of(agreement, party)).isEmpty();
    }

    static Optional<PartyRef> party(@Nullable JsonNode value) {
        try {
            return value == null || value.isMissingNode()
                    ? Optional.empty()
                    : Optional.of(EventJson.mapper().treeToValue(value, PartyRef.class));
        } catch (JacksonException _) {
            return Optional.empty(); // a correction may have put anything there
        }
    }
}
