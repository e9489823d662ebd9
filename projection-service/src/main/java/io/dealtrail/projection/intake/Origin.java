package io.dealtrail.projection.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** What an event came as, kept for dead letters. */
sealed interface Origin {

    /** As text, one a line. */
    String headers();

    byte[] payload();

    /** A record of the topic. */
    record Topic(String topicId, ConsumerRecord<byte[], byte[]> record) implements Origin {

        @Override
        public String headers() {
            return StreamSupport.stream(record.headers().spliterator(), false)
                    .map(header -> header.key() + ": " + text(header))
                    .collect(Collectors.joining("\n"));
        }

        @Override
        public byte[] payload() {
            return record.value() == null ? new byte[0] : record.value();
        }

        private static String text(Header header) {
            // PostgreSQL's text has no NUL.
            return header.value() == null ? "" : new String(header.value(), UTF_8).replace('\0', '\uFFFD');
        }
    }

    /** A line of deal-service's feed, or one that was parked. */
    record Feed(String line) implements Origin {

        @Override
        public String headers() {
            return "";
        }

        @Override
        public byte[] payload() {
            return line.getBytes(UTF_8);
        }
    }
}
