package io.dealtrail.deal.partnership.state;

import io.dealtrail.events.EventJson;
import io.dealtrail.terms.PartyRef;
import io.dealtrail.terms.Signatory;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds one party among the signatories of an agreement, of which a pool has hundreds: only those who may be it are read as terms. */
final class Signatories {

    private Signatories() {}

    /** What the party signed as, once for each time that it is listed. */
    static Stream<Signatory> of(PartyRef party, @Nullable JsonNode list) {
        Stream<JsonNode> listed = list == null ? Stream.empty() : list.valueStream();
        return listed.filter(each -> mayBe(party, each))
                .map(each -> EventJson.mapper().treeToValue(each, Signatory.class))
                .filter(signatory -> signatory.party().equals(party));
    }

    private static boolean mayBe(PartyRef party, JsonNode listed) {
        JsonNode id = listed.isObject() ? listed.path("party") : listed;
        return party.isMention() || !id.isString() || id.stringValue().equals(party.party());
    }
}
