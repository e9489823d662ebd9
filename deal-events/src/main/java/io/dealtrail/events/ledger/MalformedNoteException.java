package io.dealtrail.events.ledger;

/** A text is not the signed checkpoint that it should be. */
public final class MalformedNoteException extends RuntimeException {

    MalformedNoteException(String message) {
        super(message);
    }
}
