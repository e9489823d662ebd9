package io.dealtrail.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dealtrail.testservers.FreePorts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A wire does to real connections what it is told to, and nothing else. */
class WireTest {

    private static final int SHORT = 200;

    private ServerSocket server;
    private Wire wire;
    private Socket client;

    @BeforeEach
    void connect() throws IOException {
        server = new ServerSocket(FreePorts.next(), 10, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(this::echo);
        wire = new Wire(FreePorts.next(), server.getLocalPort());
        client = open();
        assertThat(answerTo(1)).isEqualTo(1);
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        wire.close();
        server.close();
    }

    @Test
    void losesNothingOfWhatWasUnderWay() throws IOException {
        wire.become(Weather.SILENT);
        client.setSoTimeout(SHORT);
        client.getOutputStream().write(2);
        assertThatExceptionOfType(SocketTimeoutException.class)
                .isThrownBy(() -> client.getInputStream().read());
        wire.become(Weather.FAIR);
        assertThat(arrives()).isEqualTo(2);
    }

    @Test
    void holdsAnswersBackWhereOnlyThoseAreLost() throws IOException {
        wire.become(Weather.ANSWERS_LOST);
        client.setSoTimeout(SHORT);
        client.getOutputStream().write(3);
        assertThatExceptionOfType(SocketTimeoutException.class)
                .isThrownBy(() -> client.getInputStream().read());
        wire.become(Weather.REQUESTS_LOST);
        assertThat(arrives()).isEqualTo(3);
    }

    @Test
    void breaksWhatIsOpenWhileItRefuses() throws IOException {
        wire.become(Weather.REFUSING);
        assertThatExceptionOfType(SocketException.class).isThrownBy(() -> answerTo(4));
        wire.become(Weather.FAIR);
        client = open();
        assertThat(answerTo(5)).isEqualTo(5);
    }

    @Test
    void takesTheTimeThatItIsTold() throws IOException {
        wire.become(new Weather(Weather.Lost.NOTHING, false, Duration.ofMillis(SHORT), 0));
        long began = System.nanoTime();
        assertThat(answerTo(6)).isEqualTo(6);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofMillis(2 * SHORT));
    }

    private Socket open() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), wire.port());
    }

    private int answerTo(int asked) throws IOException {
        client.getOutputStream().write(asked);
        return arrives();
    }

    private int arrives() throws IOException {
        client.setSoTimeout((int) Duration.ofMinutes(1).toMillis());
        return client.getInputStream().read();
    }

    private void echo() {
        while (!server.isClosed()) {
            try {
                Socket each = server.accept();
                Thread.startVirtualThread(() -> echo(each));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void echo(Socket socket) {
        try (socket) {
            socket.getInputStream().transferTo(socket.getOutputStream());
        } catch (IOException broken) {
            return;
        }
    }
}
