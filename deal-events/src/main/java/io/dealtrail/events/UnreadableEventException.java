package io.dealtrail.events;

/** This version of the software cannot make out what an event says: it was written by a newer one, or is damaged. */
public class UnreadableEventException extends RuntimeException {

    UnreadableEventException(String message) {
        super(message);
    }

    UnreadableEventException(EventName name, RuntimeException cause) {
        super(name.cloudEventsType() + " cannot be read: " + cause.getMessage(), cause);
    }
}
