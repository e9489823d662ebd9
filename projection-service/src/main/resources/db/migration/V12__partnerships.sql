-- One row per partnership and state of knowledge, for lists: nothing in it grows with what is in the partnership.
create table partnership_listing (
    partnership_id text        not null,
    known          tstzrange   not null check (not isempty(known)),
    version        bigint      not null,
    changed        timestamptz not null,
    kind           text        not null,
    name           text,
    status         text        not null,
    parties        text[]      not null,
    -- What a search looks through: id, name, ids of parties. All that is in the partnership is found among its facts.
    search         text        not null,
    agreements     integer     not null,
    grants         integer     not null,
    transfers      integer     not null,
    -- First and last day of the world on which something happened in it, as far as stated.
    first_day      date,
    last_day       date,
    primary key (partnership_id, known without overlaps)
);
create unique index partnership_listing_current on partnership_listing (partnership_id) where upper_inf(known);
create index partnership_listing_changed on partnership_listing (changed, partnership_id) where upper_inf(known);
create index partnership_listing_parties on partnership_listing using gin (parties) where upper_inf(known);
create index partnership_listing_search on partnership_listing using gin (search gin_trgm_ops) where upper_inf(known);
-- The words of what is in a partnership: ids, names and titles of its agreements and areas.
create index fact_version_words on fact_version using gin (
        lower(case when field in ('name', 'title') then object_id || chr(10) || coalesce(value #>> '{}', '') else object_id end) gin_trgm_ops)
    where aggregate_type = 'partnerships' and object_kind in ('agreement', 'area');
create index fact_version_area on fact_version (object_id) where aggregate_type = 'partnerships' and object_kind = 'area';
create index fact_version_party_name on fact_version using gin ((value #>> '{}') gin_trgm_ops)
    where aggregate_type = 'parties' and field = 'name';

grant select, insert, update, delete on partnership_listing to ${app_role};
