package io.dealtrail.deal.edge;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.UUID;

/** An import whose client has sent one line, has read its result, and leaves the connection open: it shows that results are streamed. */
final class OpenImport implements AutoCloseable {

    private final Socket socket;
    private final BufferedReader in;
    private final String firstResult;

    private OpenImport(Socket socket, BufferedReader in, String firstResult) {
        this.socket = socket;
        this.in = in;
        this.firstResult = firstResult;
    }

    /** Begins, and waits for the result of the first line. */
    static OpenImport begin(RunningService service) {
        try {
            Socket socket = new Socket("localhost", service.port());
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request(service).getBytes(UTF_8));
            socket.getOutputStream().flush();
            BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            return new OpenImport(socket, in, result(in));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What the first line was answered. */
    String firstResult() {
        return firstResult;
    }

    private static String request(RunningService service) {
        String line =
                "{\"commandId\":\"%s\",\"knownSince\":\"2017-07-05T12:00:00Z\",\"aggregate\":\"parties\",\"aggregateId\":\"held\",\"command\":\"RegisterParty\",\"data\":{\"name\":\"N\",\"kind\":\"COMPANY\"}}\n"
                        .formatted(UUID.randomUUID());
        return "POST /v1/imports HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\nAuthorization: Bearer "
                + service.client().token() + "\r\n\r\n" + Integer.toHexString(line.length()) + "\r\n" + line + "\r\n";
    }

    private static String result(BufferedReader in) throws IOException {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("{")) {
                return line;
            }
        }
        throw new IOException("the answer ended before the first result");
    }

    @Override
    public void close() {
        try {
            in.close();
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
