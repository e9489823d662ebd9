package io.dealtrail.projection.letters;

/**
 * What came of a retry of all.
 *
 * @param live whether readers see the generation, also where that has changed meanwhile
 * @param asked how many letters were meant
 * @param resolved how many of them are settled now
 * @param unresolved how many were tried and are open still; their causes are up to date
 * @param notTried how many were left when the time was up; ask again for them
 * @param applied how many events were applied
 * @param open how many open letters the filters find now
 */
record RetriedLetters(
        int generation,
        boolean live,
        long asked,
        long resolved,
        long unresolved,
        long notTried,
        long applied,
        long open) {}
