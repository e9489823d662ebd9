package io.dealtrail.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is assigned: an agreement that is recorded, on the wire its id, or agreements that are only described.
 *
 * @param counterparties who is on the other side of them
 */
public record AssignedContract(
        @Nullable String agreementId,
        @Nullable String description,
        @Nullable HowMany count,
        List<PartyRef> counterparties) {

    public AssignedContract {
        counterparties = Given.list(counterparties);
        Given.refuse((agreementId == null) == (description == null), "an agreement is assigned by its id or described");
        Given.refuse(
                agreementId != null && (count != null || !counterparties.isEmpty()),
                "count and counterparties describe agreements that have no id");
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static AssignedContract of(String agreementId) {
        return new AssignedContract(agreementId, null, null, List.of());
    }

    @JsonCreator
    public static AssignedContract described(
            @JsonProperty("description") @Nullable String description,
            @JsonProperty("count") @Nullable HowMany count,
            @JsonProperty("counterparties") @Nullable List<PartyRef> counterparties) {
        return new AssignedContract(null, Given.text(description, "description"), count, Given.list(counterparties));
    }

    @JsonValue
    @Nullable
    Object json() {
        if (agreementId != null) {
            return agreementId;
        }
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("description", description);
        if (count != null) {
            object.put("count", count);
        }
        Given.put(object, "counterparties", counterparties);
        return object;
    }
}
