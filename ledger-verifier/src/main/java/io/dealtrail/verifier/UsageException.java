package io.dealtrail.verifier;

/** The command line, or a file that it names, cannot be used: nothing was checked. */
final class UsageException extends RuntimeException {

    UsageException(String message) {
        super(message);
    }
}
