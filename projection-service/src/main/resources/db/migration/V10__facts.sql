create extension if not exists btree_gist;
create extension if not exists pg_trgm;

-- Every version of every fact: over which days of the world it holds, and between which instants it was believed.
create table fact_version (
    aggregate_type text      not null,
    aggregate_id   text      not null,
    -- The address, kind:id.field, and its parts.
    fact_ref       text      not null,
    object_kind    text      not null,
    object_id      text      not null,
    field          text      not null,
    value          jsonb,
    unknown        boolean   not null,
    -- Only an attestation says so.
    attested       boolean   not null,
    valid          daterange not null check (not isempty(valid)),
    -- From the knownSince of the event that made it so to that of the event that ended it.
    known          tstzrange not null check (not isempty(known)),
    sources        text[]    not null,
    event_id       uuid      not null,
    event_sequence bigint    not null,
    check (unknown = (value is null)),
    -- Never two values of one fact for the same day, believed at the same time. Also answers for any two dates.
    exclude using gist (aggregate_type with =, aggregate_id with =, fact_ref with =, known with &&, valid with &&)
);
-- The history of one fact in order.
create unique index fact_version_identity
    on fact_version (aggregate_type, aggregate_id, fact_ref, lower(known), lower(valid)) nulls not distinct;
-- What is believed now, however long the history; of one object or one fact too.
create index fact_version_current on fact_version (aggregate_type, aggregate_id, object_kind, object_id, field) where upper_inf(known);

-- What sources say of facts, as long as that is not retracted.
create table attestation (
    aggregate_type text      not null,
    aggregate_id   text      not null,
    event_id       uuid      not null,
    fact_ref       text      not null,
    object_kind    text      not null,
    object_id      text      not null,
    source         text      not null,
    stance         text      not null,
    claim          jsonb,
    known          tstzrange not null check (not isempty(known)),
    primary key (aggregate_type, aggregate_id, event_id, known without overlaps)
);

-- Facts that sources contradict; resolved where someone chose between them.
create table conflict (
    aggregate_type text      not null,
    aggregate_id   text      not null,
    fact_ref       text      not null,
    object_kind    text      not null,
    object_id      text      not null,
    -- The event of the oldest claim: an address can have several conflicts one after the other.
    first_claim    uuid      not null,
    claims         jsonb     not null,
    chosen_source  text,
    resolution     uuid,
    known          tstzrange not null check (not isempty(known)),
    primary key (aggregate_type, aggregate_id, fact_ref, first_claim, known without overlaps)
);

-- How far each aggregate is folded: what comes again is left out.
create table fold_progress (
    aggregate_type text   not null,
    aggregate_id   text   not null,
    next_sequence  bigint not null,
    primary key (aggregate_type, aggregate_id)
);

grant select, insert, update, delete on fact_version, attestation, conflict, fold_progress to ${app_role};
