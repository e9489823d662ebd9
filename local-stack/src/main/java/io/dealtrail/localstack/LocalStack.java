package io.dealtrail.localstack;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The command: starts everything, says what runs, and stops it in order when it is told to (Ctrl-C, SIGTERM). */
public final class LocalStack {

    private static final Logger LOG = LoggerFactory.getLogger(LocalStack.class);

    private final PrintStream out;

    private LocalStack(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) throws InterruptedException {
        new LocalStack(new PrintStream(System.out, true, StandardCharsets.UTF_8)).run(arguments);
    }

    private void run(String[] arguments) throws InterruptedException {
        try {
            RunningStack stack = RunningStack.prepare(StackSettings.of(arguments), out);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack), "stop"));
            startUnlessStopped(stack);
            Thread.currentThread().join();
        } catch (StackFailure failure) {
            out.println();
            out.println(failure.getMessage());
            System.exit(1);
        } catch (RuntimeException unexpected) {
            LOG.error("Unexpected", unexpected);
            System.exit(1);
        }
    }

    private void startUnlessStopped(RunningStack stack) {
        try {
            stack.start();
            out.println(Banner.of(stack));
        } catch (StackFailure failure) {
            if (!stack.isStopping()) {
                throw failure;
            }
        }
    }

    private void stop(RunningStack stack) {
        out.println("Stopping …");
        stack.close();
        out.println("Stopped. The data is kept in " + stack.folder() + ".");
    }
}
