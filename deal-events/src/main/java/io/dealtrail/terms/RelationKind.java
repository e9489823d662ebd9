package io.dealtrail.terms;

/** How a party belongs to another one. A closed list; a group follows all of them but {@link #STAKE}. */
public enum RelationKind {
    WHOLLY_OWNED,
    CONTROLLED,
    STAKE,
    GROUP_MEMBER;

    /** Whether it says how much of the party the other one owns. */
    public boolean isOfOwner() {
        return this != GROUP_MEMBER;
    }

    /** Whether it makes the party a member of the other one's group. */
    public boolean isOfGroup() {
        return this != STAKE;
    }
}
