package io.dealtrail.terms;

/** From one sum to another of the same currency, both inclusive. */
public record MoneyRange(Money from, Money to) {

    public MoneyRange {
        Given.required(from, "from");
        Given.required(to, "to");
        Given.refuse(!from.currency().equals(to.currency()), "a range in two currencies");
        if (from.number().compareTo(to.number()) > 0) {
            throw new MalformedTermException("INVALID_MONEY", "from " + from.amount() + " is above to " + to.amount());
        }
    }
}
