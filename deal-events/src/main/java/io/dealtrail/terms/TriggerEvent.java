package io.dealtrail.terms;

/** The acts that can trigger a duty. A closed list. */
public enum TriggerEvent {
    CHANGE_OF_CONTROL,
    ASSIGNMENT
}
