package io.dealtrail.terms;

/** From one sum to another, both inclusive. */
public record MoneyRange(Money from, Money to) {}
