package io.dealtrail.readside;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Readers who never stop asking, and who notice every error and every version that goes back. */
final class Pollers implements AutoCloseable {

    private final List<Http> servers;
    private final List<String> partnerships;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final List<Thread> threads = new ArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final AtomicInteger answers = new AtomicInteger();

    /** Each asks about all of these partnerships in turn. */
    Pollers(List<Http> servers, List<String> partnerships, int number) {
        this.servers = servers;
        this.partnerships = partnerships;
        for (int i = 0; i < number; i++) {
            Http server = servers.get(i % servers.size());
            threads.add(Thread.ofVirtual().start(() -> poll(server)));
        }
    }

    private void poll(Http server) {
        Map<String, Long> seen = new HashMap<>();
        while (stopped.getCount() > 0) {
            for (String partnership : partnerships) {
                try {
                    ask(server, partnership, seen);
                } catch (RuntimeException failed) {
                    complaints.add(partnership + " of " + servers.indexOf(server) + ": " + failed);
                }
            }
        }
    }

    private void ask(Http server, String partnership, Map<String, Long> seen) {
        HttpResponse<String> answer = server.get("/v1/partnerships/" + partnership);
        answers.incrementAndGet();
        notBack(
                seen,
                "position",
                Long.parseLong(
                        answer.headers().firstValue("Projection-Position").orElse("-1")));
        if (answer.statusCode() == 200) {
            String version =
                    answer.headers().firstValue("ETag").orElse("\"-1\"").replace("\"", "");
            notBack(seen, partnership, Long.parseLong(version));
        } else if (answer.statusCode() != 404 || seen.containsKey(partnership)) {
            complaints.add(partnership + " answered " + answer.statusCode() + ": " + answer.body());
        }
    }

    private void notBack(Map<String, Long> seen, String what, long now) {
        Long before = seen.put(what, now);
        if (before != null && now < before) {
            complaints.add(what + " went back from " + before + " to " + now);
        }
    }

    int answers() {
        return answers.get();
    }

    /** Stops them; what they have to complain of. */
    List<String> stop() {
        stopped.countDown();
        threads.forEach(thread -> {
            try {
                thread.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        });
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        stop();
    }
}
