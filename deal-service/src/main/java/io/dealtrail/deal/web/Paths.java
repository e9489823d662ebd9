package io.dealtrail.deal.web;

import io.dealtrail.deal.web.json.Malformed;
import io.dealtrail.deal.web.problem.EdgeProblem;
import io.dealtrail.deal.web.problem.ProblemException;
import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import java.util.regex.Pattern;

/** Reads the aggregate that a path names. */
final class Paths {

    static final String ID_RULE = "has 1 to 64 characters of a-z 0-9 - and does not begin with -";

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    private Paths() {}

    static AggregateRef aggregate(String plural, String id) {
        return new AggregateRef(type(plural), id(id));
    }

    static AggregateType type(String plural) {
        try {
            return AggregateType.ofPlural(plural);
        } catch (IllegalArgumentException unknown) {
            throw new ProblemException(
                    EdgeProblem.NOT_FOUND, "There are parties, sources, portfolios and partnerships here.");
        }
    }

    static String id(String id) {
        if (!isId(id)) {
            throw Malformed.request("an id " + ID_RULE);
        }
        return id;
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }
}
