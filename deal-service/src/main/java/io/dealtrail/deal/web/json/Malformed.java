package io.dealtrail.deal.web.json;

import io.dealtrail.deal.decision.FieldError;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import java.util.List;
import java.util.Map;

/** Refusals by rule 1: what was sent cannot be read. */
public final class Malformed {

    private Malformed() {}

    /** One fault of the body. */
    static FieldError fault(String pointer, String detail) {
        return new FieldError(pointer, RefusalCode.MALFORMED.name(), detail);
    }

    /** A refusal over one fault of the body. */
    public static Refusal at(String pointer, String detail) {
        return Refusal.ofField(RefusalCode.MALFORMED, pointer, detail);
    }

    /** A refusal over something outside the body: a header, a parameter, the path. */
    public static Refusal request(String detail) {
        return Refusal.of(RefusalCode.MALFORMED, detail);
    }

    /** A refusal over all of these: a fault of a rule of its own (an LEI, a patent number) gives its code only where nothing is malformed. */
    static Refusal of(List<FieldError> faults) {
        FieldError first = faults.stream()
                .filter(fault -> fault.code().equals(RefusalCode.MALFORMED.name()))
                .findFirst()
                .orElse(faults.getFirst());
        return new Refusal(
                RefusalCode.ofCode(first.code()).orElse(RefusalCode.MALFORMED),
                first.detail(),
                List.copyOf(faults),
                null,
                Map.of());
    }
}
