-- What is written for an event does not grow with its partnership.

-- Who is a party to a partnership, so that all its events from that one on concern it. An event itself lists only whom it names; those that were
-- written before list both.
create table partnership_party (
    partnership_id text   not null,
    party          text   not null,
    since_sequence bigint not null,
    primary key (partnership_id, party)
);
create index partnership_party_party on partnership_party (party);

insert into partnership_party
select applied.aggregate_id, p.party, 1 + coalesce(max(e.sequence) filter (where not e.parties @> array[p.party]), -1)
from aggregate_sequence applied
cross join unnest(applied.parties) as p (party)
join event_log e on e.aggregate_type = applied.aggregate_type and e.aggregate_id = applied.aggregate_id
where applied.aggregate_type = 'partnerships'
group by applied.aggregate_id, p.party;

alter table aggregate_sequence drop column parties;

-- What is said of a partnership itself: one row for each time that it changed, and not for each event.
create table partnership_heading (
    partnership_id text      not null,
    known          tstzrange not null check (not isempty(known)),
    kind           text      not null,
    name           text,
    status         text      not null,
    parties        text[]    not null,
    -- What a search looks through: id, name, ids of parties. All that is in the partnership is found among its facts.
    search         text      not null,
    primary key (partnership_id, known without overlaps)
);
create index partnership_heading_parties on partnership_heading using gin (parties) where upper_inf(known);
create index partnership_heading_search on partnership_heading using gin (search gin_trgm_ops) where upper_inf(known);
-- After the others: of indexes that seem equally good PostgreSQL takes the last one.
create unique index partnership_heading_current on partnership_heading (partnership_id) where upper_inf(known);

insert into partnership_heading
select partnership_id, range_merge(range_agg(known)), kind, name, status, parties, search
from (select *, count(*) filter (where another) over (partition by partnership_id order by lower(known)) as run
      from (select *, row (kind, name, status, parties) is distinct from
                      lag(row (kind, name, status, parties)) over (partition by partnership_id order by lower(known)) as another
            from partnership_listing) as compared) as runs
group by partnership_id, run, kind, name, status, parties, search;

alter table partnership_listing
    drop column kind, drop column name, drop column status, drop column parties, drop column search;

-- Which objects anything is known of, whatever the day: found without looking at every version of every fact.
create table fact_object (
    aggregate_type text      not null,
    aggregate_id   text      not null,
    object_kind    text      not null,
    object_id      text      not null,
    known          tstzrange not null check (not isempty(known)),
    primary key (aggregate_type, aggregate_id, object_kind, object_id, known without overlaps)
);

-- Which partnerships have objects of a kind, and which.
create index fact_object_current on fact_object (aggregate_type, object_kind, aggregate_id, object_id) where upper_inf(known);

insert into fact_object
select aggregate_type, aggregate_id, object_kind, object_id, unnest(range_agg(known))
from fact_version
group by aggregate_type, aggregate_id, object_kind, object_id;

grant select, insert, update, delete on partnership_party, partnership_heading, fact_object to ${app_role};
