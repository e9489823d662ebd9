package io.dealtrail.readside;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.events.CrossLicenseGranted;
import io.dealtrail.events.DealEvent;
import io.dealtrail.events.EventJson;
import io.dealtrail.events.EventName;
import io.dealtrail.terms.Evidence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The commands of the seed deal as the events that the write side makes of them. */
public final class NokiaXiaomi {

    public static final AggregateRef PARTNERSHIP = new AggregateRef(AggregateType.PARTNERSHIP, "nokia-xiaomi");

    private static final JsonNode SEED = EventJson.mapper()
            .readTree(Path.of("../local-stack/src/main/resources/seed/nokia-xiaomi.json")
                    .toFile());

    private static final Map<String, String> EVENTS = Map.of(
            "RegisterParty", "party-registered",
            "RecordSource", "source-recorded",
            "OpenPartnership", "partnership-opened",
            "SignAgreement", "agreement-signed",
            "TransferPatent", "patent-transfer-agreed",
            "AgreeConsideration", "consideration-agreed",
            "AddCollaborationArea", "collaboration-area-added",
            "RecordRelatedDeal", "related-deal-recorded",
            "AttestFact", "fact-attested");

    private NokiaXiaomi() {}

    /** The whole deal as it was known, party and source events among them. */
    public static EventChain chain() {
        EventChain chain = new EventChain();
        for (JsonNode line : SEED.path("imports")) {
            AggregateRef aggregate = new AggregateRef(
                    AggregateType.ofPlural(line.path("aggregate").asString()),
                    line.path("aggregateId").asString());
            String knownSince = line.path("knownSince").asString();
            events(line).forEach(event -> chain.add(aggregate, event, knownSince));
        }
        return chain;
    }

    /** What the seed asks of the read side. */
    public static Stream<JsonNode> questions() {
        return SEED.path("questions").valueStream();
    }

    private static List<DealEvent> events(JsonNode line) {
        String command = line.path("command").asString();
        ObjectNode data = (ObjectNode) line.path("data").deepCopy();
        if (command.equals("GrantCrossLicense")) {
            return crossLicense(data);
        }
        if (command.equals("RecordRelatedDeal")) {
            data.put("relatedDealId", "R-" + line.path("commandId").asString());
        }
        return List.of(read(EVENTS.getOrDefault(command, command), data));
    }

    private static List<DealEvent> crossLicense(ObjectNode data) {
        JsonNode grants = data.remove("grants");
        List<DealEvent> events = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (JsonNode grant : grants) {
            String id = data.path("crossLicenseId").asString() + "-" + (ids.size() + 1);
            ids.add(id);
            ObjectNode whole = data.deepCopy().put("grantId", id);
            grant.properties().forEach(member -> whole.set(member.getKey(), member.getValue()));
            events.add(read("license-granted", whole));
        }
        events.add(new CrossLicenseGranted(
                data.path("crossLicenseId").asString(),
                data.path("agreementId").asString(),
                ids,
                Evidence.of("nokia-xiaomi-s1")));
        return events;
    }

    private static DealEvent read(String name, JsonNode data) {
        return EventJson.read(new EventName(name, 1), data.toString());
    }
}
