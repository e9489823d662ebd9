package io.dealtrail.terms;

/** What kind of publication a source is; the anonymous kinds can never change a state. A closed list. */
public enum SourceKind {
    PRESS_RELEASE_JOINT,
    PRESS_RELEASE,
    REGULATORY_FILING,
    REGISTER_ENTRY,
    COURT_DOCUMENT,
    TRADE_PRESS,
    NEWS,
    NEWS_ANONYMOUS,
    ANALYST,
    LAW_FIRM,
    DEAL_DATABASE,
    BLOG,
    WIKI,
    CONTRACT_TEXT
}
