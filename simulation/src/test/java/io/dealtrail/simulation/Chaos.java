package io.dealtrail.simulation;

import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Which faults strike in a run and how often: each seed leaves some out, for much of what can go wrong is hidden by something else that does. */
public final class Chaos {

    private static final int SELDOM = 5;

    private final Random chance;
    private final Map<Fault, Integer> oneIn = new EnumMap<>(Fault.class);
    private boolean raging = true;

    Chaos(Random chance) {
        this.chance = chance;
        for (Fault fault : Fault.values()) {
            switch (chance.nextInt(4)) {
                case 0 -> oneIn.put(fault, fault.often());
                case 1 -> oneIn.put(fault, fault.often() * SELDOM);
                default -> {}
            }
        }
    }

    boolean strikes(Fault fault) {
        Integer rate = raging ? oneIn.get(fault) : null;
        return rate != null && chance.nextInt(rate) == 0;
    }

    /** Whether a decision rests on something old. */
    public boolean isStale() {
        return strikes(Fault.STALE_DECISION);
    }

    public boolean isFeedAway() {
        return strikes(Fault.FEED_AWAY);
    }

    public boolean failsModel() {
        return strikes(Fault.MODEL_FAILS);
    }

    boolean isRaging() {
        return raging;
    }

    void calmDown() {
        raging = false;
    }

    boolean coin() {
        return chance.nextBoolean();
    }

    /** From 0 on, below the bound. */
    public int below(int bound) {
        return chance.nextInt(bound);
    }

    UUID id() {
        return new UUID(chance.nextLong(), chance.nextLong());
    }

    @Override
    public String toString() {
        return oneIn.toString();
    }
}
