package io.dealtrail.terms;

/** A sum per unit, e.g. per device. */
public record Rate(String amount, String currency, String per) {}
