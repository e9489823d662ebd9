package io.dealtrail.system;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The network between one service and one server, as far as faults need it: passes bytes on, or loses, refuses or slows them. It needs no rights and no
 * kernel module, so that faults of the network are part of the build.
 */
final class Wire implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Wire.class);
    private static final int BUFFER = 16 * 1024;
    private static final int WAITING_CONNECTIONS = 200;

    private final InetSocketAddress server;
    private final ServerSocket entry;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Object changed = new Object();
    private volatile Weather weather = Weather.FAIR;

    /** @param server its port; it need not be there yet */
    Wire(int entry, int server) {
        InetAddress here = InetAddress.getLoopbackAddress();
        this.server = new InetSocketAddress(here, server);
        try {
            this.entry = new ServerSocket(entry, WAITING_CONNECTIONS, here);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        Thread.startVirtualThread(this::accept);
    }

    /** The port on which it is reached. */
    int port() {
        return entry.getLocalPort();
    }

    /** From now on, for connections that are open as for new ones. */
    void become(Weather now) {
        synchronized (changed) {
            weather = now;
            changed.notifyAll();
        }
        if (now.refuses()) {
            breakAll();
        }
    }

    /** Breaks every connection at once, and lets new ones come. */
    void breakAll() {
        open.forEach(Wire::reset);
    }

    private void accept() {
        while (!entry.isClosed()) {
            try {
                Socket client = entry.accept();
                open.add(client);
                Thread.startVirtualThread(() -> join(client));
            } catch (IOException closed) {
                LOG.debug("the wire to {} takes no more connections", server, closed);
            }
        }
    }

    private void join(Socket client) {
        Socket behind = new Socket();
        open.add(behind);
        try {
            awaitPassage(Weather.Direction.TO_SERVER);
            if (!weather.refuses()) {
                client.setTcpNoDelay(true);
                behind.setTcpNoDelay(true);
                behind.connect(server);
                Thread answers = Thread.startVirtualThread(() -> pass(behind, client, Weather.Direction.FROM_SERVER));
                pass(client, behind, Weather.Direction.TO_SERVER);
                answers.join();
            }
        } catch (IOException unreachable) {
            LOG.debug("no connection to {}", server, unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            reset(client);
            reset(behind);
            open.remove(client);
            open.remove(behind);
        }
    }

    private void pass(Socket from, Socket to, Weather.Direction direction) {
        byte[] buffer = new byte[BUFFER];
        try {
            OutputStream out = to.getOutputStream();
            for (int read = from.getInputStream().read(buffer);
                    read >= 0;
                    read = from.getInputStream().read(buffer)) {
                Thread.sleep(weather.travels(read));
                awaitPassage(direction);
                out.write(buffer, 0, read);
            }
            to.shutdownOutput();
        } catch (IOException broken) {
            LOG.debug("a connection to {} broke", server, broken);
            reset(from);
            reset(to);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** What is lost is sent again by TCP, and arrives once the way is free: so it waits here. */
    private void awaitPassage(Weather.Direction direction) throws InterruptedException {
        synchronized (changed) {
            while (weather.loses(direction)) {
                changed.wait();
            }
        }
    }

    /** Both ends are told at once. */
    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException closed) {
            LOG.trace("it is closed already", closed);
        }
    }

    @Override
    public void close() {
        try {
            entry.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        become(new Weather(Weather.Lost.NOTHING, true, weather.latency(), 0));
    }
}
