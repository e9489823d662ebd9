package io.dealtrail.facts;

import io.dealtrail.events.AreaEvent;
import io.dealtrail.events.CollaborationAreaCompleted;
import io.dealtrail.events.CollaborationAreaDropped;
import io.dealtrail.events.CollaborationAreaResumed;
import io.dealtrail.events.CollaborationAreaSuspended;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.PartialDate;

/** What the events assert that follow the addition of an area: a status from their day on. */
final class AreaAssertions {

    private AreaAssertions() {}

    static void add(AssertionSheet sheet, AreaEvent event) {
        switch (event) {
            case CollaborationAreaSuspended e -> status(sheet, event, e.on(), "SUSPENDED");
            case CollaborationAreaResumed e -> status(sheet, event, e.on(), "ACTIVE");
            case CollaborationAreaCompleted e -> status(sheet, event, e.on(), "COMPLETED");
            case CollaborationAreaDropped e -> status(sheet, event, e.on(), "DROPPED");
        }
    }

    /** The fact that holds the day. */
    static FactRef day(AreaEvent event) {
        return switch (event) {
            case CollaborationAreaSuspended e -> FactRef.of("area", e.areaId(), "suspendedOn");
            case CollaborationAreaResumed e -> FactRef.of("area", e.areaId(), "resumedOn");
            case CollaborationAreaCompleted e -> FactRef.of("area", e.areaId(), "completedOn");
            case CollaborationAreaDropped e -> FactRef.of("area", e.areaId(), "droppedOn");
        };
    }

    private static void status(AssertionSheet sheet, AreaEvent event, PartialDate on, String status) {
        FactRef day = day(event);
        sheet.from(on)
                .fact(day.object().field("status"), status)
                .given("reason", day.object().field("statusReason"))
                .overAllTime()
                .given("on", day);
    }
}
