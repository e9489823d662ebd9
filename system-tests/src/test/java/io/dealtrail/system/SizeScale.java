package io.dealtrail.system;

/**
 * How large the large deals are, and how often each thing is done to them. The build only shows that everything still runs; for figures worth
 * quoting choose {@code -Ddealtrail.size=full} on an idle machine.
 *
 * @param members of the pool
 * @param amendments of the one agreement
 * @param events of the long partnership; {@code wide} of the one in which each event adds something, 0 where there is none
 * @param rounds in which the deals take turns; {@code block} how often in a row each comes then
 * @param warmUp commands and questions before anything is measured
 */
record SizeScale(int members, int amendments, int events, int wide, int rounds, int block, int warmUp) {

    static SizeScale chosen() {
        return "full".equals(System.getProperty("dealtrail.size"))
                ? new SizeScale(500, 300, 10_000, 10_000, 12, 5, 400)
                : new SizeScale(24, 20, 200, 0, 1, 2, 10);
    }
}
