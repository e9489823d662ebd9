package io.dealtrail.deal.knowledge;

import io.dealtrail.events.AgreementAmended;
import io.dealtrail.events.AgreementBecameEffective;
import io.dealtrail.events.AgreementLifecycleEvent;
import io.dealtrail.events.AgreementPartiallyTerminated;
import io.dealtrail.events.AgreementRenewed;
import io.dealtrail.events.AgreementSigned;
import io.dealtrail.events.AreaEvent;
import io.dealtrail.events.CollaborationAreaPromoted;
import io.dealtrail.events.ConsentRecorded;
import io.dealtrail.events.ConsiderationDetermined;
import io.dealtrail.events.ConsiderationDisclosed;
import io.dealtrail.events.ContractEvent;
import io.dealtrail.events.DealEvent;
import io.dealtrail.events.DisputePartlySettled;
import io.dealtrail.events.DisputeSettled;
import io.dealtrail.events.DisputeWithdrawn;
import io.dealtrail.events.EssentialityDeclared;
import io.dealtrail.events.LicenseModified;
import io.dealtrail.events.LicenseRevoked;
import io.dealtrail.events.MemberCountStated;
import io.dealtrail.events.MemberEvent;
import io.dealtrail.events.NonMemberStated;
import io.dealtrail.events.ObligationFulfilled;
import io.dealtrail.events.ObligationMissed;
import io.dealtrail.events.ObligationWaived;
import io.dealtrail.events.PartiesMerged;
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
import io.dealtrail.facts.Assertion;
import io.dealtrail.terms.FactRef;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Where in an event's JSON a fact that it asserts is written. */
final class EventFields {

    private EventFields() {}

    /** Writes the value of a fact into the event; false where the event has no place for it. */
    static boolean set(ObjectNode event, DealEvent original, Assertion asserted, JsonNode value) {
        FactRef ref = asserted.ref();
        return switch (original) {
            case AgreementSigned _
            when ref.kind().equals("condition") ->
                setEntry(event.path("conditions"), "conditionId", ref.id(), ref.field(), value);
            case AgreementSigned _
            when ref.kind().equals("option") ->
                setEntry(event.path("options"), "optionId", ref.id(), ref.field(), value);
            case AgreementSigned _
            when ref.field().startsWith("items.") -> setPart(event.path("items"), "itemId", asserted, value);
            case PortfolioSplit _ when ref.field().startsWith("splitOn.") -> setAt(event, "on", value);
            case PortfolioSplit _
            when ref.field().startsWith("splits.") -> setPart(event.path("into"), "portfolioId", asserted, value);
            case AgreementAmended _ when ref.field().startsWith("amendments.") -> setAll(event, asserted, value);
            case AgreementAmended _, LicenseModified _ -> setChange(event, ref, value);
            default ->
                isWhole(original, asserted) ? setAll(event, asserted, value) : setField(event, original, ref, value);
        };
    }

    /** Whether the fact is all that the event says, as one value. */
    private static boolean isWhole(DealEvent original, Assertion asserted) {
        return switch (original) {
            case RelatedDealRecorded _,
                    RightRetained _,
                    PatentAssignmentRecorded _,
                    EssentialityDeclared _,
                    PaymentRecorded _,
                    RateCardSet _,
                    ConsentRecorded _,
                    RulingRecorded _,
                    DisputePartlySettled _,
                    MemberCountStated _,
                    NonMemberStated _,
                    RumourRecorded _,
                    PartyRelationRecorded _ -> true;
            case AgreementRenewed _, AgreementPartiallyTerminated _, ContractEvent _, PartyRenamed _ ->
                asserted.ref().field().contains(".");
            default -> false;
        };
    }

    private static boolean setField(ObjectNode event, DealEvent original, FactRef ref, JsonNode value) {
        String field = ref.field();
        return switch (original) {
            case AgreementBecameEffective _ -> setAt(event, "on", value);
            case AgreementRenewed _ -> field.equals("effectiveTo") && setAt(event, "newEffectiveTo", value);
            case AgreementPartiallyTerminated _ -> field.equals("terminatedOn") && setAt(event, "on", value);
            case AgreementLifecycleEvent _ -> LifecycleFields.set(event, field, value);
            case CollaborationAreaPromoted _ ->
                !field.equals("level") && setAt(event, field.equals("promotedOn") ? "on" : field, value);
            case LicenseRevoked _ -> setAt(event, field.equals("revokedOn") ? "on" : "reason", value);
            case PatentTransferReversed _ -> setAt(event, field.equals("reversedOn") ? "on" : "reason", value);
            case MemberEvent _ -> setMember(event, field, value);
            case RumourResolved _ -> setAt(event, "outcome", value);
            case ConsiderationDisclosed _,
                    ConsiderationDetermined _,
                    AreaEvent _,
                    ObligationFulfilled _,
                    ObligationWaived _,
                    ObligationMissed _,
                    DisputeSettled _,
                    DisputeWithdrawn _ -> setDeed(event, original, field, value);
            case PartyIdentifierLinked _ -> setAt(event, "identifier", value);
            case PartiesMerged _ -> setAt(event, "into", value);
            case PartyRelationEnded _ -> setAt(event, "to", value);
            // of an assignment, who stands in for whom: the fact of another event, which its correction is about
            case ContractEvent _ -> false;
            default -> setAt(event, field, value);
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

    /** Of what was one value, members that are gone are gone from the event too. */
    private static boolean setAll(ObjectNode holder, Assertion asserted, JsonNode values) {
        asserted.value().propertyNames().forEach(holder::remove);
        values.properties().forEach(member -> holder.set(member.getKey(), member.getValue()));
        return true;
    }

    /** One of the changes that an event lists, by the fact that it changes. */
    private static boolean setChange(ObjectNode event, FactRef ref, JsonNode value) {
        for (JsonNode change : event.path("changes")) {
            if (change.path("factRef").asString("").endsWith(ref.toString())) {
                ((ObjectNode) change).set("to", value);
                return true;
            }
        }
        return false;
    }

    private static boolean setEntry(JsonNode list, String idField, String id, String field, JsonNode value) {
        return entry(list, idField, id).map(entry -> setAt(entry, field, value)).orElse(false);
    }

    private static boolean setPart(JsonNode list, String idField, Assertion asserted, JsonNode value) {
        String field = asserted.ref().field();
        return entry(list, idField, field.substring(field.indexOf('.') + 1))
                .map(entry -> setAll(entry, asserted, value))
                .orElse(false);
    }

    private static Optional<ObjectNode> entry(JsonNode list, String idField, String id) {
        return list.valueStream()
                .filter(entry -> entry.path(idField).asString("").equals(id))
                .map(ObjectNode.class::cast)
                .findFirst();
    }
}
