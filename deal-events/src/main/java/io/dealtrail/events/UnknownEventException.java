package io.dealtrail.events;

/** An event came from a newer version of the software, under a name that this one does not know. */
public final class UnknownEventException extends RuntimeException {

    public UnknownEventException(EventName name) {
        super("unknown event " + name.cloudEventsType());
    }
}
