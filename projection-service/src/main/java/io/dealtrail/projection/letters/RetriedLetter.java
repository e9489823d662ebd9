package io.dealtrail.projection.letters;

/**
 * What came of a retry.
 *
 * @param live whether readers see the generation, also where that has changed meanwhile
 * @param outcome RESOLVED; FAILED again, for the cause that the letter has now; or WAITING, for what is before it in its aggregate
 * @param applied how many events were applied: its own, and those that waited behind it
 */
record RetriedLetter(int generation, boolean live, Outcome outcome, long applied, LetterItem letter) {

    /** How it ended. */
    enum Outcome {
        RESOLVED,
        FAILED,
        WAITING
    }
}
