package io.dealtrail.deal.story;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.events.DealEvent;
import io.dealtrail.events.PartyRegistered;
import io.dealtrail.events.SourceRecorded;
import io.dealtrail.facts.Facts;
import io.dealtrail.facts.RecordedEvent;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.PartyKind;
import io.dealtrail.terms.Reliability;
import io.dealtrail.terms.SourceKind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parties and sources that every story can name. */
public final class Surroundings {

    public Map<AggregateRef, Facts> named() {
        return Stream.concat(parties(), sources()).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Stream<Map.Entry<AggregateRef, Facts>> parties() {
        return Stream.of("nokia", "xiaomi", "hmd", "microsoft", "apple")
                .map(id -> Map.entry(
                        new AggregateRef(AggregateType.PARTY, id),
                        facts(id, new PartyRegistered(id, id, PartyKind.COMPANY, null, List.of(), Evidence.NONE))));
    }

    private static Stream<Map.Entry<AggregateRef, Facts>> sources() {
        return Stream.of(
                source("release", SourceKind.PRESS_RELEASE_JOINT, "2017-07-05"),
                source("article", SourceKind.NEWS, "2017-07-15"),
                source("rumour", SourceKind.NEWS_ANONYMOUS, "2017-07-04"),
                source("analyst", SourceKind.ANALYST, "2017-07-05"),
                source("tomorrow", SourceKind.NEWS, "2017-07-06"),
                source("later", SourceKind.NEWS, "2017-07-07"));
    }

    private static Map.Entry<AggregateRef, Facts> source(String id, SourceKind kind, String publishedOn) {
        return Map.entry(
                new AggregateRef(AggregateType.SOURCE, id),
                facts(
                        id,
                        new SourceRecorded(
                                id,
                                kind,
                                "publisher of " + id,
                                null,
                                null,
                                PartialDate.parse(publishedOn),
                                Reliability.B,
                                List.of(),
                                null,
                                Evidence.NONE)));
    }

    private static Facts facts(String id, DealEvent event) {
        UUID eventId = UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8));
        return Facts.of(List.of(new RecordedEvent(eventId, 0, Instant.EPOCH, event)));
    }
}
