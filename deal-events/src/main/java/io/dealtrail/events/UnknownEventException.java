package io.dealtrail.events;

/** An event came from a newer version of the software, under a name or in a revision that this one does not know. */
public final class UnknownEventException extends UnreadableEventException {

    UnknownEventException(EventName name) {
        super("unknown event " + name.cloudEventsType());
    }
}
