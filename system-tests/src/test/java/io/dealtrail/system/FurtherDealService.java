package io.dealtrail.system;

import io.dealtrail.localstack.ChildProcess;
import io.dealtrail.localstack.RunningStack;
import io.dealtrail.testservers.FreePorts;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One more deal-service beside the first of a system, from when it is started until it is killed. */
final class FurtherDealService {

    private final RunningStack stack;
    private volatile @Nullable URI url;
    private @Nullable ChildProcess process;

    FurtherDealService(RunningStack stack) {
        this.stack = stack;
    }

    /** Where it answers, while it is to. */
    Optional<URI> url() {
        return Optional.ofNullable(url);
    }

    synchronized void start() throws InterruptedException {
        int port = FreePorts.next();
        process = stack.startFurtherDealService(port);
        url = URI.create("http://localhost:" + port);
    }

    /** Ends it as a crash would; those who have asked it are not answered. */
    synchronized void kill() {
        Objects.requireNonNull(process, "not started").kill();
        process = null;
        url = null;
    }
}
