package io.dealtrail.terms;

import java.util.EnumSet;
import java.util.Set;

/** The legal way in which title passes; NAME_CHANGE and MERGER do not change the economic owner. A closed list. */
public enum Conveyance {
    ASSIGNMENT,
    MERGER,
    NAME_CHANGE,
    SECURITY_INTEREST,
    RELEASE,
    GOVERNMENT_INTEREST,
    CORRECTION,
    COURT_ORDER,
    OTHER;

    private static final Set<Conveyance> NO_TITLE = EnumSet.of(SECURITY_INTEREST, RELEASE, GOVERNMENT_INTEREST);

    /** Whether whoever receives it owns the patents afterwards. */
    public boolean passesTitle() {
        return !NO_TITLE.contains(this);
    }
}
