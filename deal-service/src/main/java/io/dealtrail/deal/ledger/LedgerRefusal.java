package io.dealtrail.deal.ledger;

/** The store is not what was signed, or not what it says it is: nothing is signed until somebody has looked. */
final class LedgerRefusal extends RuntimeException {

    LedgerRefusal(String message) {
        super(message);
    }
}
