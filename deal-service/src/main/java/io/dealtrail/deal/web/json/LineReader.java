package io.dealtrail.deal.web.json;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Splits a stream into lines of limited size; a longer one is skipped to its end and reported as too long, the next one is read again. */
public final class LineReader {

    private final InputStream in;

    public LineReader(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    /** One line without its end. */
    public static final class Line {

        private final byte[] bytes;
        private final boolean tooLong;

        private Line(byte[] bytes, boolean tooLong) {
            this.bytes = bytes;
            this.tooLong = tooLong;
        }

        /** Whether there is nothing on it but white space. */
        public boolean isBlank() {
            for (byte each : bytes) {
                if (each != ' ' && each != '\t' && each != '\r') {
                    return false;
                }
            }
            return true;
        }

        /** The line, refused where it is too long or not UTF-8. */
        public String text() {
            if (tooLong) {
                throw Utf8Body.tooLarge();
            }
            return Utf8Body.decode(bytes);
        }
    }

    /** The next line, nothing at the end of the stream. */
    public Optional<Line> next() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        boolean tooLong = false;
        int read = in.read();
        if (read < 0) {
            return Optional.empty();
        }
        while (read >= 0 && read != '\n') {
            if (bytes.size() < Utf8Body.MAX_BYTES) {
                bytes.write(read);
            } else {
                tooLong = true;
            }
            read = in.read();
        }
        return Optional.of(new Line(bytes.toByteArray(), tooLong));
    }
}
