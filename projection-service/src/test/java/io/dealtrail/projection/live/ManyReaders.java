package io.dealtrail.projection.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Thousands of readers of streams on one thread, which keep of each stream no more than what a test asks about. */
final class ManyReaders implements AutoCloseable {

    /** Connections that a server has not answered yet wait in a short queue of the system. */
    private static final int AT_A_TIME = 16;

    private final List<Reader> readers = new CopyOnWriteArrayList<>();
    private final Semaphore unanswered = new Semaphore(AT_A_TIME);
    private final ByteBuffer received = ByteBuffer.allocate(64 * 1024);
    private final SocketAddress server;
    private final Selector selector;
    private final Thread thread;

    ManyReaders(int port) {
        server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        try {
            selector = Selector.open();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        thread = Thread.ofPlatform().name("many-readers").start(this::readAll);
    }

    /** Connects and asks; without chunks, so that what comes is the stream as it is. */
    Reader open(String path, String token, String... headers) {
        try {
            unanswered.acquire();
            SocketChannel channel = SocketChannel.open(server);
            String request = "GET " + path
                    + " HTTP/1.0\r\nHost: localhost\r\nAccept: text/event-stream\r\nAuthorization: Bearer "
                    + token + "\r\n"
                    + String.join("", headers) + "\r\n";
            channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
            channel.configureBlocking(false);
            Reader reader = new Reader(channel);
            readers.add(reader);
            channel.register(selector, SelectionKey.OP_READ, reader);
            selector.wakeup();
            return reader;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    List<Reader> all() {
        return List.copyOf(readers);
    }

    private void readAll() {
        try {
            while (selector.isOpen()) {
                selector.select(this::read);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void read(SelectionKey key) {
        Reader reader = (Reader) key.attachment();
        received.clear();
        try {
            int length = reader.channel.read(received);
            if (length < 0) {
                reader.end();
                return;
            }
            for (int i = 0; i < length; i++) {
                reader.take((char) received.get(i));
            }
        } catch (IOException gone) {
            reader.end();
        }
    }

    @Override
    public void close() {
        try {
            selector.close();
            thread.join();
            readers.forEach(Reader::close);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** One connection: the status of its answer, and the name and id of each frame but bookmarks. */
    final class Reader {

        private final SocketChannel channel;
        private final StringBuilder line = new StringBuilder(0);
        private final List<String> frames = new CopyOnWriteArrayList<>();
        private volatile String status = "";
        private volatile boolean begun;
        private volatile boolean ended;
        private @Nullable String event;
        private String id = "";

        private Reader(SocketChannel channel) {
            this.channel = channel;
        }

        /** The first line of the answer. */
        String status() {
            return status;
        }

        /** Whether there is a stream, or has been none. */
        boolean hasBegun() {
            return begun;
        }

        boolean hasEnded() {
            return ended;
        }

        /** What came, as {@code event id}, in order. */
        List<String> frames() {
            return List.copyOf(frames);
        }

        private void take(char next) {
            if (next == '\n') {
                line(line.toString().stripTrailing());
                line.setLength(0);
                line.trimToSize();
            } else {
                line.append(next);
            }
        }

        private void line(String text) {
            if (status.isEmpty()) {
                status = text;
            } else if (text.startsWith("event: ")) {
                event = text.substring(7);
            } else if (text.startsWith("id: ")) {
                id = " " + text.substring(4);
            } else if (text.isEmpty() && event != null) {
                if (!event.equals("bookmark")) {
                    frames.add(event + id);
                }
                event = null;
                id = "";
            } else if (text.startsWith("retry: ")) {
                answered();
            }
        }

        private void answered() {
            if (!begun && !ended) {
                begun = true;
                unanswered.release();
            }
        }

        private void end() {
            answered();
            close();
        }

        void close() {
            ended = true;
            try {
                channel.close();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
