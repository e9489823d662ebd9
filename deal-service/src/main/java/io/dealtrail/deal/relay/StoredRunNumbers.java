package io.dealtrail.deal.relay;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the numbers beside the events, where the relay's lock is too. */
record StoredRunNumbers(JdbcClient jdbc) implements RunNumbers {

    private static final String LAST = "select number from relay_run where topic = :topic";
    private static final String FOLLOW = """
            insert into relay_run (topic, number) values (:topic, :last + 1)
            on conflict (topic) do update set number = excluded.number where relay_run.number = :last
            """;

    @Override
    public long last(String topic) {
        return jdbc.sql(LAST).param("topic", topic).query(Long.class).optional().orElse(0L);
    }

    @Override
    public void follow(String topic, long last) {
        int begun = jdbc.sql(FOLLOW).param("topic", topic).param("last", last).update();
        if (begun == 0) {
            throw new RelayException("another relay publishes on topic " + topic);
        }
    }
}
