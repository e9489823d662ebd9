package io.dealtrail.terms;

/** How the assets of a transfer are named. A closed list. */
public enum AssetsKind {
    NUMBERED,
    PORTFOLIO,
    REMAINDER,
    TRADEMARK
}
