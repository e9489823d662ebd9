package io.dealtrail.projection.intake;

import io.dealtrail.events.AggregateRef;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of dead letters. */
@Repository
class DeadLetterTable implements DeadLetters {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterTable.class);

    private final JdbcClient jdbc;

    DeadLetterTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void store(Collection<DeadLetter> letters) {
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
        return jdbc.sql("""
                        update dead_letter
                        set attempts = attempts + 1, last_seen_at = now(), cause = :cause, detail = :detail
                        where id = (select min(id) from dead_letter
                                    where resolved_at is null
                                      and aggregate_type is not distinct from :type::text
                                      and aggregate_id is not distinct from :id::text
                                      and sequence is not distinct from :sequence::bigint
                                      and case when :hash::text is null then payload = :payload
                                               when event_hash is null then cause not in ('MALFORMED', 'WRONG_HASH')
                                               else event_hash = :hash end)""").params(values(letter)).update();
    }

    private void insert(DeadLetter letter) {
        ConsumerRecord<?, ?> record = letter.origin() instanceof Origin.Topic topic ? topic.record() : null;
        jdbc.sql("""
                        insert into dead_letter (cause, detail, aggregate_type, aggregate_id, sequence, position, event_type, event_hash,
                            topic, topic_id, partition, record_offset, headers, payload)
                        values (:cause, :detail, :type, :id, :sequence, :position, :event, :hash, :topic, :topicId, :partition, :offset,
                            :headers, :payload)
                        on conflict (topic_id, partition, record_offset) do update
                            set attempts = dead_letter.attempts + 1, last_seen_at = now(),
                                cause = case when dead_letter.resolved_at is null then excluded.cause else dead_letter.cause end,
                                detail = case when dead_letter.resolved_at is null then excluded.detail else dead_letter.detail end""")
                .params(values(letter))
                .param(
                        "position",
                        letter.arrival().position() < 1
                                ? null
                                : letter.arrival().position())
                .param("event", letter.type())
                .param("topic", record == null ? null : record.topic())
                .param("topicId", letter.origin() instanceof Origin.Topic topic ? topic.topicId() : null)
                .param("partition", record == null ? null : record.partition())
                .param("offset", record == null ? null : record.offset())
                .param("headers", letter.origin().headers())
                .update();
    }

    private static Map<String, @Nullable Object> values(DeadLetter letter) {
        AggregateRef aggregate = letter.aggregate();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("cause", letter.cause().name());
        values.put("detail", stored(letter.detail()));
        values.put("type", aggregate == null ? null : aggregate.type().plural());
        values.put("id", aggregate == null ? null : aggregate.id());
        values.put("sequence", letter.sequence() < 0 ? null : letter.sequence());
        values.put("hash", letter.hash());
        values.put("payload", letter.origin().payload());
        return values;
    }

    /** Notes who wants them to be tried again. */
    void asked(Collection<Long> ids, String by) {
        jdbc.sql("update dead_letter set retried_at = now(), retried_by = ? where id = any (?) and resolved_at is null")
                .params(by, ids.toArray(Long[]::new))
                .update();
    }

    /** Those of them that are open, held until the transaction ends. */
    List<StoredLetter> open(Collection<Long> ids) {
        return jdbc.sql("select * from dead_letter where id = any (?) and resolved_at is null order by id for update")
                .param(ids.toArray(Long[]::new))
                .query((row, _) -> StoredLetter.read(row))
                .list();
    }

    /** Notes that one could not be applied again, and why now. */
    void failedAgain(long id, Cause cause, String detail) {
        jdbc.sql("""
                        update dead_letter set attempts = attempts + 1, last_seen_at = now(), cause = ?, detail = ?
                        where id = ?""").params(cause.name(), stored(detail), id).update();
    }

    /** Closes one: it is known to be applied. */
    void resolve(long id) {
        jdbc.sql("update dead_letter set resolved_at = now() where id = ? and resolved_at is null")
                .param(id)
                .update();
    }

    @Override
    public void resolve(AggregateRef aggregate, long upTo) {
        resolve(aggregate, "sequence <= ?", upTo);
    }

    @Override
    public void resolveWithoutPlace(AggregateRef aggregate) {
        resolve(aggregate, "sequence is null");
    }

    private void resolve(AggregateRef aggregate, String which, Object... values) {
        jdbc.sql("""
                        update dead_letter set resolved_at = now()
                        where resolved_at is null and aggregate_type = ? and aggregate_id = ?
                          and cause not in ('DIFFERENT_HASH', 'NOT_IN_STORE') and\s""" + which)
                .param(aggregate.type().plural())
                .param(aggregate.id())
                .params(values)
                .update();
    }

    @Override
    public long count() {
        return jdbc.sql("select count(*) from dead_letter where resolved_at is null")
                .query(Long.class)
                .single();
    }

    /** PostgreSQL's text has no NUL. */
    private static String stored(String text) {
        return text.replace('\0', '\uFFFD');
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}]+", " ");
    }
}
