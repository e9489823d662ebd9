package io.dealtrail.projection.letters;

/** Which dead letters are listed. */
enum LetterState {
    /** What they are about is not applied. */
    OPEN("letter.resolved_at is null"),
    /** It was applied later. */
    RESOLVED("letter.resolved_at is not null"),
    ALL("true");

    private final String condition;

    LetterState(String condition) {
        this.condition = condition;
    }

    /** As SQL says it of a letter. */
    String condition() {
        return condition;
    }
}
