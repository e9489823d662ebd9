package io.dealtrail.projection.generations;

/** Something cannot be done with a generation as it is; carries no stack trace, since nothing has gone wrong in the code. */
public final class GenerationRefusedException extends RuntimeException {

    private final Reason reason;

    GenerationRefusedException(Reason reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
    }

    /** There is none with this number. */
    public static GenerationRefusedException unknown(int number) {
        return new GenerationRefusedException(
                Reason.UNKNOWN_GENERATION, "There is no generation %d.".formatted(number));
    }

    /** Why. */
    public enum Reason {
        UNKNOWN_GENERATION,
        REBUILD_IN_PROGRESS,
        GENERATION_IS_LIVE,
        GENERATION_NOT_READY,
        GENERATION_BEHIND,
        GENERATION_INCOMPLETE,
        GENERATION_PAUSED,
        GENERATION_OF_NEWER_SOFTWARE,
        NO_PREVIOUS_GENERATION
    }

    public Reason reason() {
        return reason;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }
}
