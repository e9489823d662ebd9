package io.dealtrail.terms;

/** How much of a consideration is public; an undisclosed sum is neither zero nor missing. A closed list. */
public enum Disclosure {
    DISCLOSED,
    UNDISCLOSED,
    PARTIALLY_DISCLOSED,
    TO_BE_DETERMINED,
    NONE_AGREED
}
