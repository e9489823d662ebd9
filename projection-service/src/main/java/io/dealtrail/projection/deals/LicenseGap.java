package io.dealtrail.projection.deals;

import io.dealtrail.facts.Answer;
import java.time.LocalDate;
import java.util.List;

/**
 * Days between two times of cover on which a licensee was not certainly licensed.
 *
 * @param from first day; {@code to} is the last
 * @param answer whether there was no cover: yes, or unknown where there may have been
 * @param before the grants in force when cover last was certain, as {@code partnership/agreement/grant}
 * @param after those in force when it next is
 */
record LicenseGap(
        String licensor,
        String licensee,
        LocalDate from,
        LocalDate to,
        Answer answer,
        List<String> before,
        List<String> after) {}
