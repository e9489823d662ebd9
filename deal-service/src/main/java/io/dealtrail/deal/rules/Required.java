package io.dealtrail.deal.rules;

import io.dealtrail.deal.decision.FieldError;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Rule 1 as far as reading JSON leaves it open: every field that is not optional must be given, and not be blank. */
public final class Required {

    private Required() {}

    public static void check(Object command) {
        List<FieldError> missing = new ArrayList<>();
        Fields.walk(command, "", (pointer, optional, value) -> {
            if (!optional && (value == null || (value instanceof String text && text.isBlank()))) {
                missing.add(new FieldError(pointer, RefusalCode.MALFORMED.code(), "must be given"));
            }
        });
        if (!missing.isEmpty()) {
            String fields =
                    String.join(", ", missing.stream().map(FieldError::pointer).toList());
            throw new Refusal(RefusalCode.MALFORMED, "missing: " + fields, missing, null, Map.of());
        }
    }
}
