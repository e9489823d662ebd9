package io.dealtrail.localstack;

/** Why the local stack cannot start, in words for the person who started it. */
public final class StackFailure extends RuntimeException {

    StackFailure(String message) {
        super(message);
    }

    StackFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
