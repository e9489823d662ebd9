package io.dealtrail.terms;

/** The form in which a consideration is given, apart from its purpose. A closed list. */
public enum ConsiderationForm {
    CASH,
    EQUITY,
    NOTE,
    IN_KIND
}
