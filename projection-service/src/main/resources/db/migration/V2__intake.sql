-- The topic as it was last seen: another id under the same name is another topic.
create table intake_topic (
    name       text        primary key,
    topic_id   text        not null,
    partitions integer     not null,
    seen_at    timestamptz not null default now()
);

-- Where to read on. Kafka's own committed offsets are not used.
create table intake_offset (
    topic_id      text    not null,
    partition     integer not null,
    next_offset   bigint  not null,
    primary key (topic_id, partition)
);

-- How far each aggregate is applied; sequence -1 where nothing is.
create table aggregate_sequence (
    aggregate_type text   not null,
    aggregate_id   text   not null,
    sequence       bigint not null,
    hash           text,
    parties        text[] not null default '{}',
    primary key (aggregate_type, aggregate_id)
);

-- Aggregates whose next event is missing or cannot be applied. Poisoned: deal-service's own feed did not help either.
create table parked_aggregate (
    aggregate_type  text        not null,
    aggregate_id    text        not null,
    cause           text        not null,
    poisoned        boolean     not null default false,
    -- Up to where the store's own events are parked; only where poisoned.
    tail_sequence   bigint,
    tail_hash       text,
    attempts        integer     not null default 0,
    parked_at       timestamptz not null default now(),
    next_attempt_at timestamptz not null default now(),
    primary key (aggregate_type, aggregate_id)
);

-- Events that wait behind the one at which their aggregate is parked. Counted: the watermark may pass them.
create table parked_event (
    aggregate_type text    not null,
    aggregate_id   text    not null,
    sequence       bigint  not null,
    position       bigint  not null,
    cloud_event    text    not null,
    counted        boolean not null,
    primary key (aggregate_type, aggregate_id, sequence)
);
create index parked_event_counted on parked_event (position) where counted;

-- What could not be applied, as it came, and why. Resolved: the same event was applied later.
create table dead_letter (
    id             bigint      generated always as identity primary key,
    cause          text        not null,
    detail         text        not null,
    aggregate_type text,
    aggregate_id   text,
    sequence       bigint,
    topic          text,
    topic_id       text,
    partition      integer,
    record_offset  bigint,
    headers        text        not null,
    payload        bytea       not null,
    attempts       integer     not null default 1,
    recorded_at    timestamptz not null default now(),
    last_seen_at   timestamptz not null default now(),
    resolved_at    timestamptz,
    -- The same record read again is the same dead letter.
    unique (topic_id, partition, record_offset)
);
create index dead_letter_open on dead_letter (aggregate_type, aggregate_id, sequence) where resolved_at is null;

grant select, insert, update, delete
    on intake_topic, intake_offset, aggregate_sequence, parked_aggregate, parked_event, dead_letter to ${app_role};
