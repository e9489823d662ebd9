package io.dealtrail.projection.intake;

import io.dealtrail.events.AggregateRef;
import java.util.Collection;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What could not be applied, kept whole with its cause, for whoever has to look into it. */
@Repository
class DeadLetters {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

    private final JdbcClient jdbc;

    DeadLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores letters in the caller's transaction; the same thing seen again is the same letter. */
    void store(Collection<DeadLetter> letters) {
        letters.forEach(this::store);
    }

    private void store(DeadLetter letter) {
        LOG.atError()
                .addKeyValue("cause", letter.cause())
                .addKeyValue("aggregate", letter.aggregate())
                .addKeyValue("sequence", letter.sequence())
                .log("Dead letter: {}", oneLine(letter.detail()));
        if (seenAgain(letter) == 0) {
            insert(letter);
        }
    }

    /** Looks for an open letter about the same event, or, where it is not known which, with the same content. */
    private int seenAgain(DeadLetter letter) {
        if (letter.origin() instanceof Origin.Topic) {
            return 0;
        }
        AggregateRef aggregate = letter.aggregate();
        return jdbc.sql("""
                        update dead_letter
                        set attempts = attempts + 1, last_seen_at = now(), cause = ?, detail = ?
                        where id = (select min(id) from dead_letter
                                    where resolved_at is null
                                      and aggregate_type is not distinct from ?::text
                                      and aggregate_id is not distinct from ?::text
                                      and sequence is not distinct from ?::bigint
                                      and (sequence is not null or payload = ?))""")
                .param(letter.cause().name())
                .param(letter.detail())
                .param(aggregate == null ? null : aggregate.type().plural())
                .param(aggregate == null ? null : aggregate.id())
                .param(letter.sequence() < 0 ? null : letter.sequence())
                .param(letter.origin().payload())
                .update();
    }

    private void insert(DeadLetter letter) {
        ConsumerRecord<?, ?> record = letter.origin() instanceof Origin.Topic topic ? topic.record() : null;
        AggregateRef aggregate = letter.aggregate();
        jdbc.sql("""
                        insert into dead_letter (cause, detail, aggregate_type, aggregate_id, sequence, topic, topic_id, partition,
                            record_offset, headers, payload)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (topic_id, partition, record_offset) do update
                            set attempts = dead_letter.attempts + 1, last_seen_at = now()""")
                .param(letter.cause().name())
                .param(letter.detail())
                .param(aggregate == null ? null : aggregate.type().plural())
                .param(aggregate == null ? null : aggregate.id())
                .param(letter.sequence() < 0 ? null : letter.sequence())
                .param(record == null ? null : record.topic())
                .param(letter.origin() instanceof Origin.Topic topic ? topic.topicId() : null)
                .param(record == null ? null : record.partition())
                .param(record == null ? null : record.offset())
                .param(letter.origin().headers())
                .param(letter.origin().payload())
                .update();
    }

    /** Closes the letters of an aggregate that is applied up to a sequence after all; impostors stay open. */
    void resolve(AggregateRef aggregate, long upTo) {
        jdbc.sql("""
                        update dead_letter set resolved_at = now()
                        where resolved_at is null and aggregate_type = ? and aggregate_id = ?
                          and (sequence is null or sequence <= ?)
                          and cause not in ('DIFFERENT_HASH', 'NOT_IN_STORE')""").params(aggregate.type().plural(), aggregate.id(), upTo).update();
    }

    /** How many are open. */
    long count() {
        return jdbc.sql("select count(*) from dead_letter where resolved_at is null")
                .query(Long.class)
                .single();
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}]+", " ");
    }
}
