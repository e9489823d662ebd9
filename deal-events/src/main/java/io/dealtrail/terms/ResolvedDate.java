package io.dealtrail.terms;

/** The day to which a date that hung on something else came out. */
public record ResolvedDate(FactRef factRef, PartialDate on) {

    public ResolvedDate {
        Given.required(factRef, "factRef");
        Given.required(on, "on");
    }
}
