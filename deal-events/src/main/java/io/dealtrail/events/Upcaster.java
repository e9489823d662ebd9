package io.dealtrail.events;

import tools.jackson.databind.node.ObjectNode;

/**
 * Lifts the payload of one former revision of an event to the revision after it. A pure function from JSON to JSON, kept for ever: what is
 * stored, published or parked stays as it was written, and is lifted each time that it is read.
 */
interface Upcaster {

    /** The revision that it reads; what it gives is of the next one of the same name. */
    EventName from();

    /** The same, as the next revision says it. The given tree may be changed and given back; what the upcaster does not know it leaves in. */
    ObjectNode lift(ObjectNode payload);
}
