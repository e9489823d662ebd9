-- The truth: every event ever recorded, append-only. Read by the engine (by aggregate) and by the relay and the feed (by position).
-- Not partitioned: uniqueness of (aggregate_type, aggregate_id, sequence) could not be enforced across partitions.
create table event (
    position       bigint      not null,
    aggregate_type text        not null,
    aggregate_id   text        not null,
    sequence       bigint      not null check (sequence >= 0),
    event_id       uuid        not null,
    name           text        not null,
    revision       integer     not null check (revision >= 1),
    payload        bytea       not null,
    happened_on    date,
    recorded_at    timestamptz not null,
    known_since    timestamptz not null,
    actor          text        not null,
    command_id     text        not null,
    correlation_id text        not null,
    causation_id   text        not null,
    traceparent    text,
    hash           bytea       not null check (octet_length(hash) = 32),
    constraint event_position primary key (position),
    -- The guard against concurrent writers: the second one gets SQLState 23505.
    constraint event_sequence unique (aggregate_type, aggregate_id, sequence)
);

-- The last position given out. Its row lock is held until commit, so positions are contiguous and in commit order.
create table event_head (
    only_row boolean primary key default true check (only_row),
    position bigint not null
) with (fillfactor = 10);

insert into event_head (position) values (0);

-- What came of each command, in the same transaction as its events: a repeated command finds its answer here.
create table receipt (
    command_id     text        not null,
    request_hash   text        not null,
    aggregate_type text        not null,
    aggregate_id   text        not null,
    version        bigint      not null,
    first_position bigint      not null,
    event_count    integer     not null,
    recorded_at    timestamptz not null,
    constraint receipt_command primary key (command_id)
);

-- Runs of events packed into one row each, for quick cold loads; may be emptied at any time.
create table snapshot (
    aggregate_type text    not null,
    aggregate_id   text    not null,
    first_sequence bigint  not null,
    last_sequence  bigint  not null,
    form           integer not null,
    content        bytea   not null,
    primary key (aggregate_type, aggregate_id, first_sequence)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end
$$;

create trigger append_only before update or delete or truncate on event
    for each statement execute function refuse_change();
alter table event enable always trigger append_only;

create trigger append_only before update or delete or truncate on receipt
    for each statement execute function refuse_change();
alter table receipt enable always trigger append_only;

create trigger never_empty before delete or truncate on event_head
    for each statement execute function refuse_change();
alter table event_head enable always trigger never_empty;

grant select, insert on event, receipt to ${app_role};
grant select, update on event_head to ${app_role};
grant select, insert, delete on snapshot to ${app_role};
