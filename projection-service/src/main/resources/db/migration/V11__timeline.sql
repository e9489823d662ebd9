-- One row per event, as it reads in the timeline of its aggregate.
create table timeline (
    aggregate_type text        not null,
    aggregate_id   text        not null,
    sequence       bigint      not null,
    position       bigint      not null unique,
    event_id       uuid        not null,
    type           text        not null,
    -- The type, and the kinds of the objects that it speaks of.
    kinds          text[]      not null,
    parties        text[]      not null,
    -- Texts, and parties whose names are filled in as they were known.
    title          jsonb       not null,
    facts          text[]      not null,
    sources        text[]      not null,
    -- As stated.
    happened_on    text,
    -- Its place on the axis of the world: the first day it can have happened, else the day since which it is known.
    day            date        not null,
    known_since    timestamptz not null,
    recorded_at    timestamptz not null,
    late           boolean     not null,
    retroactive    boolean     not null,
    primary key (aggregate_type, aggregate_id, sequence)
);
create index timeline_day on timeline (aggregate_type, aggregate_id, day, sequence);

-- That an event was corrected or retracted by another, as long as that one counts.
create table timeline_mark (
    aggregate_type text      not null,
    aggregate_id   text      not null,
    sequence       bigint    not null,
    mark           text      not null check (mark in ('CORRECTED', 'RETRACTED')),
    by_event       uuid      not null,
    by_sequence    bigint    not null,
    known          tstzrange not null check (not isempty(known)),
    primary key (aggregate_type, aggregate_id, sequence, mark, by_event, known without overlaps)
);
create index timeline_mark_by on timeline_mark (aggregate_type, aggregate_id, by_event);

grant select, insert, update, delete on timeline, timeline_mark to ${app_role};
