-- Every applied event in the global order. Rows may lie above the watermark: they are applied, but something before them is not.
create table event_log (
    position       bigint      primary key,
    aggregate_type text        not null,
    aggregate_id   text        not null,
    sequence       bigint      not null,
    event_id       uuid        not null,
    name           text        not null,
    revision       integer     not null,
    payload        text        not null,
    happened_on    date,
    recorded_at    timestamptz not null,
    known_since    timestamptz not null,
    actor          text        not null,
    command_id     text        not null,
    correlation_id text        not null,
    causation_id   text        not null,
    traceparent    text,
    hash           text        not null,
    -- Whom the event concerns: the parties that it names, and those of its partnership so far.
    parties        text[]      not null,
    unique (aggregate_type, aggregate_id, sequence)
);
create index event_log_name on event_log (name, position);
create index event_log_aggregate on event_log (aggregate_type, aggregate_id, position);
create index event_log_parties on event_log using gin (parties);
-- How many events of an aggregate were known at an instant.
create index event_log_known on event_log (aggregate_type, aggregate_id, known_since, sequence);
create index event_log_recorded_at on event_log (recorded_at);

-- One row: the greatest position up to which everything is applied, or parked and counted as such.
create table applied_watermark (
    one        boolean primary key default true check (one),
    position   bigint  not null,
    -- Raised when an event is applied at a position that the watermark had already passed.
    generation bigint  not null
);
insert into applied_watermark (position, generation) values (0, 0);

grant select, insert, update, delete on event_log, applied_watermark to ${app_role};
