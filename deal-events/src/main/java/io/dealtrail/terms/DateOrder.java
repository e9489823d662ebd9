package io.dealtrail.terms;

import org.jspecify.annotations.Nullable;

/** The order rule inside one term: an end is refused only if it is certainly before its start, date lines allowed for. */
final class DateOrder {

    private DateOrder() {}

    static void check(@Nullable WorldDate from, @Nullable WorldDate to) {
        if (from instanceof PartialDate start && to instanceof PartialDate end && end.certainlyBeforeAnywhere(start)) {
            throw new MalformedTermException("DATE_ORDER", end + " is before " + start);
        }
    }
}
