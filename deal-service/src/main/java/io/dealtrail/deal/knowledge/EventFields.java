package io.dealtrail.deal.knowledge;

import io.dealtrail.events.AgreementBecameEffective;
import io.dealtrail.events.AgreementLifecycleEvent;
import io.dealtrail.events.AgreementSigned;
import io.dealtrail.events.AreaEvent;
import io.dealtrail.events.CollaborationAreaPromoted;
import io.dealtrail.events.ConsentRecorded;
import io.dealtrail.events.ConsiderationDetermined;
import io.dealtrail.events.ContractEvent;
import io.dealtrail.events.DealEvent;
import io.dealtrail.events.DisputePartlySettled;
import io.dealtrail.events.DisputeSettled;
import io.dealtrail.events.DisputeWithdrawn;
import io.dealtrail.events.EssentialityDeclared;
import io.dealtrail.events.LicenseRevoked;
import io.dealtrail.events.MemberCountStated;
import io.dealtrail.events.MemberEvent;
import io.dealtrail.events.NonMemberStated;
import io.dealtrail.events.ObligationFulfilled;
import io.dealtrail.events.ObligationMissed;
import io.dealtrail.events.ObligationWaived;
import io.dealtrail.events.PartiesMerged;
import io.dealtrail.events.PartyChangeEvent;
import io.dealtrail.events.PartyDescribed;
import io.dealtrail.events.PartyIdentifierLinked;
import io.dealtrail.events.PartyRelationEnded;
import io.dealtrail.events.PartyRelationRecorded;
import io.dealtrail.events.PartyRenamed;
import io.dealtrail.events.PatentAssignmentRecorded;
import io.dealtrail.events.PatentTransferReversed;
import io.dealtrail.events.PaymentRecorded;
import io.dealtrail.events.PortfolioSplit;
import io.dealtrail.events.RateCardSet;
import io.dealtrail.events.RelatedDealRecorded;
import io.dealtrail.events.RightRetained;
import io.dealtrail.events.RulingRecorded;
import io.dealtrail.events.RumourRecorded;
import io.dealtrail.events.RumourResolved;
import io.dealtrail.terms.FactRef;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Where in an event's JSON a fact that it asserts is written. */
final class EventFields {

    private EventFields() {}

    /** Writes the value of a fact into the event; false where the event has no place for it. */
    static boolean set(ObjectNode event, DealEvent original, FactRef ref, JsonNode value) {
        return switch (original instanceof AgreementSigned ? ref.kind() : "") {
            case "condition" -> setEntry(event.path("conditions"), "conditionId", ref.id(), ref.field(), value);
            case "option" -> setEntry(event.path("options"), "optionId", ref.id(), ref.field(), value);
            default -> setField(event, original, ref.field(), value);
        };
    }

    private static boolean setField(ObjectNode event, DealEvent original, String field, JsonNode value) {
        return switch (original) {
            case AgreementBecameEffective _ -> setAt(event, "on", value);
            case AgreementLifecycleEvent _ -> LifecycleFields.set(event, field, value);
            case CollaborationAreaPromoted _ when field.equals("promotedOn") -> setAt(event, "on", value);
            case RelatedDealRecorded _, RightRetained _, PatentAssignmentRecorded _, EssentialityDeclared _ ->
                setAll(event, value);
            case LicenseRevoked _ -> setAt(event, field.equals("revokedOn") ? "on" : "reason", value);
            case PatentTransferReversed _ -> setAt(event, field.equals("reversedOn") ? "on" : "reason", value);
            case PortfolioSplit _ when field.startsWith("splitOn.") -> setAt(event, "on", value);
            case PortfolioSplit _
            when field.startsWith("splits.") ->
                setWholeEntry(event.path("into"), "portfolioId", field.substring("splits.".length()), value);
            case PaymentRecorded _,
                    RateCardSet _,
                    ConsentRecorded _,
                    RulingRecorded _,
                    DisputePartlySettled _,
                    MemberCountStated _,
                    NonMemberStated _,
                    ContractEvent _,
                    RumourRecorded _ -> setAll(event, value);
            case MemberEvent _ -> setMember(event, field, value);
            case RumourResolved _ -> setAt(event, "outcome", value);
            case ConsiderationDetermined _,
                    AreaEvent _,
                    ObligationFulfilled _,
                    ObligationWaived _,
                    ObligationMissed _,
                    DisputeSettled _,
                    DisputeWithdrawn _ -> setDeed(event, original, field, value);
            case PartyChangeEvent e -> setOfParty(event, e, field, value);
            case AgreementSigned _
            when field.startsWith("items.") ->
                setWholeEntry(event.path("items"), "itemId", field.substring("items.".length()), value);
            default -> setAt(event, field, value);
        };
    }

    private static boolean setOfParty(ObjectNode event, PartyChangeEvent original, String field, JsonNode value) {
        return switch (original) {
            case PartyRelationRecorded _ -> setAll(event, value);
            case PartyRenamed _ when !field.equals("name") -> setAll(event, value);
            case PartyIdentifierLinked _ -> setAt(event, "identifier", value);
            case PartiesMerged _ -> setAt(event, "into", value);
            case PartyRelationEnded _ -> setAt(event, "to", value);
            case PartyRenamed _, PartyDescribed _ -> setAt(event, field, value);
        };
    }

    /** An event that says when something was done, and by whom, of an object that has other days too. */
    private static boolean setDeed(ObjectNode event, DealEvent original, String field, JsonNode value) {
        if (field.endsWith("On")) {
            return setAt(event, "on", value);
        }
        if (field.endsWith("By")) {
            return setAt(event, original instanceof DisputeSettled ? "byAgreement" : "by", value);
        }
        return !field.startsWith("status") && !field.equals("disclosure") && setAt(event, field, value);
    }

    /** Of one who comes or goes, the day is a fact of its own; that it belongs or not is what the event is. */
    private static boolean setMember(ObjectNode event, String field, JsonNode value) {
        return field.startsWith("members.")
                ? value.has("role") && setAt(event, "role", value.path("role"))
                : setAt(event, "on", value);
    }

    private static boolean setAt(ObjectNode holder, String path, JsonNode value) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            holder.set(path, value);
            return true;
        }
        return holder.path(path.substring(0, dot)) instanceof ObjectNode inner
                && setAt(inner, path.substring(dot + 1), value);
    }

    private static boolean setAll(ObjectNode holder, JsonNode values) {
        values.properties().forEach(member -> holder.set(member.getKey(), member.getValue()));
        return true;
    }

    private static boolean setEntry(JsonNode list, String idField, String id, String field, JsonNode value) {
        for (JsonNode entry : list) {
            if (entry.path(idField).asString("").equals(id)) {
                return setAt((ObjectNode) entry, field, value);
            }
        }
        return false;
    }

    private static boolean setWholeEntry(JsonNode list, String idField, String id, JsonNode value) {
        for (JsonNode entry : list) {
            if (entry.path(idField).asString("").equals(id)) {
                return setAll((ObjectNode) entry, value);
            }
        }
        return false;
    }
}
