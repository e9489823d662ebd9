package io.dealtrail.deal.web.json;

import io.dealtrail.deal.decision.FieldError;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Refuses what JSON can spell but nothing behind can keep: the NUL character, half of a surrogate pair, a number of absurd size. */
final class TextCheck {

    private static final int MAX_SCALE = 100;

    private final List<FieldError> faults = new ArrayList<>();

    private TextCheck() {}

    static void check(JsonNode tree) {
        TextCheck check = new TextCheck();
        check.visit(tree, "");
        if (!check.faults.isEmpty()) {
            throw Malformed.of(check.faults);
        }
    }

    private void visit(JsonNode node, String pointer) {
        if (node.isObject()) {
            node.properties().forEach(entry -> {
                String at = Pointers.child(pointer, entry.getKey());
                text(entry.getKey(), at);
                visit(entry.getValue(), at);
            });
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                visit(node.get(i), Pointers.child(pointer, i));
            }
        } else if (node.isString()) {
            text(node.stringValue(), pointer);
        } else if (node.isBigDecimal()) {
            number(node.decimalValue(), pointer);
        }
    }

    private void text(String text, String pointer) {
        if (text.indexOf('\0') >= 0) {
            faults.add(Malformed.fault(pointer, "the character NUL is not allowed"));
        } else if (text.length() > StrictJson.MAX_STRING) {
            faults.add(Malformed.fault(pointer, "longer than 16 KiB"));
        } else if (hasLoneSurrogate(text)) {
            faults.add(Malformed.fault(pointer, "half of a surrogate pair is not a character"));
        }
    }

    private void number(BigDecimal number, String pointer) {
        if (Math.abs((long) number.scale()) > MAX_SCALE) {
            faults.add(Malformed.fault(pointer, "the exponent is out of range"));
        }
    }

    private static boolean hasLoneSurrogate(String text) {
        return text.codePoints()
                .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
