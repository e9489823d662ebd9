package io.dealtrail.terms;

/** What a consideration is paid for or as. A closed list. */
public enum ConsiderationKind {
    UPFRONT_CASH,
    PURCHASE_PRICE,
    LICENSE_FEE,
    ONE_TIME_PAYMENT,
    INITIAL_PAYMENT,
    RUNNING_ROYALTY,
    REVENUE_SHARE,
    BALANCING_PAYMENT,
    CATCH_UP,
    EQUITY,
    PROMISSORY_NOTE,
    CONVERTIBLE_NOTE,
    LOAN,
    PREPAYMENT,
    TERMINATION_FEE,
    CLOSING_ADJUSTMENT,
    IN_KIND,
    ADDITIONAL_COMPENSATION,
    OTHER,
    NONE
}
