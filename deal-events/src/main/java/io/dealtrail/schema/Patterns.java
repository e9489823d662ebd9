package io.dealtrail.schema;

/** How terms that are texts on the wire look, as far as a regular expression can say; the terms themselves know the rest. */
final class Patterns {

    static final String OUTER_ID = "^[a-z0-9][a-z0-9-]{0,63}$";
    static final String INNER_ID = "^[A-Za-z0-9][A-Za-z0-9-]{0,63}$";
    static final String FACT_REF =
            "^([a-z0-9][a-z0-9-]{0,63}/)?[a-z]+:[A-Za-z0-9][A-Za-z0-9-]{0,63}(\\.[A-Za-z0-9_-]+)*$";

    private static final String DAY = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]|XX)|[0-9]{4}-XX-XX";
    private static final String MONTH = "[0-9]{4}-(0[1-9]|1[0-2]|2[1-4]|3[3-6]|4[01]|XX)";
    private static final String YEAR = "[0-9]{4}|[0-9]{3}X|[0-9]{2}XX";
    private static final String SINGLE = "((" + DAY + "|" + MONTH + "|" + YEAR + ")[?~%]?)";

    /** EDTF level 1 with quarters, halves and intervals. */
    static final String DATE = "^(" + SINGLE + "|(" + SINGLE + "|\\.\\.)?/(" + SINGLE + "|\\.\\.)?)$";

    static final String FRACTION = "^(0|[1-9][0-9]{0,17})(/[1-9][0-9]{0,17})?$";
    static final String PATENT = "^[A-Za-z]{2}\\.[A-Za-z0-9][A-Za-z0-9/-]{0,29}(\\.[A-Za-z][0-9]?)?$";
    static final String TERRITORY = "^[A-Z]{2}(-[A-Z0-9]{1,3})?$";
    static final String FIELD_OF_USE = "^[A-Z0-9_]+(\\.[A-Z0-9_]+)*$";
    static final String AMOUNT = "^(0|[1-9][0-9]{0,23})(\\.[0-9]{1,12})?$";
    static final String ALPHA_3 = "^[A-Z]{3}$";

    private Patterns() {}
}
