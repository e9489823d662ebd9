-- What analysts ask by SQL, version 1: the questions of the HTTP interface, as functions and views. See docs/sql.md and ADR 14.
--
-- Nothing here names a table of a generation. A function finds the live one with the snapshot of the statement that calls it, and reads with the
-- rights of the owner; analysts have rights on this schema and on nothing else.
create schema analyst_v1;

-- What the functions share. Analysts have no right on this schema.

create function live_schema() returns text language plpgsql stable as $body$
declare
    found text;
begin
    select schema_name into found from read_side.live join read_side.generation using (number);
    if found is null then
        raise exception 'no generation is live' using errcode = 'object_not_in_prerequisite_state';
    end if;
    return found;
end
$body$;

create function day(given date) returns date language sql stable
    return coalesce(given, (current_timestamp at time zone 'UTC')::date);

-- Now is infinity: of everything that is known now, only what is believed without an end contains it.
create function instant(given timestamptz) returns timestamptz language sql immutable
    return coalesce(given, 'infinity');

create function require(parameter text, given text, allowed text[]) returns void language plpgsql immutable as $body$
begin
    if given is null or given <> all (allowed) then
        raise exception '% is one of %, not %', parameter, array_to_string(allowed, ', '), coalesce(quote_literal(given), 'null')
            using errcode = 'invalid_parameter_value';
    end if;
end
$body$;

-- The texts of a list; a correction may have put anything there.
create function texts(value jsonb) returns text[] language sql immutable
    return case jsonb_typeof(value)
               when 'array' then array(select jsonb_array_elements_text(value))
               when 'string' then array[value #>> '{}']
               else '{}'
           end;

-- The parties that a value names, whether alone, in a list, with their roles, or as mentions.
create function named(value jsonb) returns text[] language plpgsql immutable as $body$
begin
    return case jsonb_typeof(value)
        when 'string' then array[value #>> '{}']
        when 'array' then array(
            select inner_name
            from jsonb_array_elements(value) with ordinality as listed (entry, place)
            cross join unnest(read_side.named(entry)) with ordinality as inner_names (inner_name, inner_place)
            order by place, inner_place)
        when 'object' then
            case when value ? 'party' then read_side.named(value -> 'party')
                 when value ? 'mention' then read_side.named(value -> 'mention')
                 else array(select jsonb_object_keys(value))
            end
        else '{}'
    end;
end
$body$;

-- What is rumoured is asked for apart from what is known.
create function rumoured(object_kind text, field text) returns boolean language sql immutable
    return object_kind = 'partnership' and (field like 'rumours.%' or field like 'rumourOutcomes.%');

-- Facts

create type analyst_v1.fact as (
    aggregate_type text,
    aggregate_id   text,
    fact_ref       text,
    object_kind    text,
    object_id      text,
    field          text,
    value          jsonb,
    unknown        boolean,
    valid_from     date,
    valid_to       date,
    known_from     timestamptz,
    source         text,
    sources        text[],
    event_id       uuid,
    attested       boolean,
    disputed       boolean,
    rumour         boolean
);
comment on column analyst_v1.fact.aggregate_type is 'partnerships, parties, portfolios or sources';
comment on column analyst_v1.fact.aggregate_id is 'Whose fact it is: the id of the partnership, party, portfolio or source';
comment on column analyst_v1.fact.fact_ref is 'Its address, kind:id.field';
comment on column analyst_v1.fact.object_kind is 'Part of the address: what the object is, e.g. agreement';
comment on column analyst_v1.fact.object_id is 'Part of the address: which one';
comment on column analyst_v1.fact.field is 'Part of the address: what is said of it, a path with dots';
comment on column analyst_v1.fact.value is 'As its source gave it; null where unknown';
comment on column analyst_v1.fact.unknown is 'That it has a value is known, which one is not';
comment on column analyst_v1.fact.valid_from is 'The first day of the world on which it holds; null where open';
comment on column analyst_v1.fact.valid_to is 'The last day; null where open';
comment on column analyst_v1.fact.known_from is 'Since when it is believed';
comment on column analyst_v1.fact.source is 'The first of its sources';
comment on column analyst_v1.fact.sources is 'The ids of all who say so';
comment on column analyst_v1.fact.event_id is 'The event that made it so';
comment on column analyst_v1.fact.attested is 'Only an attestation says so';
comment on column analyst_v1.fact.disputed is 'A source contradicts it, and nobody has decided whom to believe';
comment on column analyst_v1.fact.rumour is 'Rumoured, not known; only where rumours are asked for';

create function analyst_v1.facts_at(
    valid_at date default null, known_at timestamptz default null, aggregate_id text default null,
    aggregate_type text default 'partnerships', with_rumours boolean default false)
returns setof analyst_v1.fact language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $body$
begin
    perform read_side.require('aggregate_type', aggregate_type, array['partnerships', 'parties', 'portfolios', 'sources']);
    return query execute format($sql$
        select f.aggregate_type, f.aggregate_id, f.fact_ref, f.object_kind, f.object_id, f.field, f.value, f.unknown,
               lower(f.valid), upper(f.valid) - 1, lower(f.known), f.sources[1], f.sources, f.event_id,
               f.attested,
               exists (select from %1$I.conflict c
                       where c.aggregate_type = f.aggregate_type and c.aggregate_id = f.aggregate_id and c.fact_ref = f.fact_ref
                         and c.known @> $2 and c.resolution is null),
               read_side.rumoured(f.object_kind, f.field)
        from %1$I.fact_version f
        where f.aggregate_type = $4 and ($3 is null or f.aggregate_id = $3) and f.known @> $2 and f.valid @> $1
          and ($5 or not read_side.rumoured(f.object_kind, f.field))$sql$, read_side.live_schema())
    using read_side.day(valid_at), read_side.instant(known_at), aggregate_id, aggregate_type, coalesce(with_rumours, false);
end
$body$;
comment on function analyst_v1.facts_at is
    'What holds on a day of the world, as it was known at an instant: stated facts, without those that are computed';

create type analyst_v1.fact_version as (
    value      jsonb,
    unknown    boolean,
    valid_from date,
    valid_to   date,
    known_from timestamptz,
    known_to   timestamptz,
    source     text,
    sources    text[],
    event_id   uuid,
    attested   boolean
);
comment on column analyst_v1.fact_version.value is 'As its source gave it; null where unknown';
comment on column analyst_v1.fact_version.unknown is 'That it has a value is known, which one is not';
comment on column analyst_v1.fact_version.valid_from is 'The first day of the world on which it holds; null where open';
comment on column analyst_v1.fact_version.valid_to is 'The last day; null where open';
comment on column analyst_v1.fact_version.known_from is 'Since when it is believed';
comment on column analyst_v1.fact_version.known_to is 'Until when it was, exclusive; null where it still was at known_at';
comment on column analyst_v1.fact_version.source is 'The first of its sources';
comment on column analyst_v1.fact_version.sources is 'The ids of all who say so';
comment on column analyst_v1.fact_version.event_id is 'The event that made it so';
comment on column analyst_v1.fact_version.attested is 'Only an attestation says so';

create function analyst_v1.fact_history(
    aggregate_id text, fact_ref text, known_at timestamptz default null, aggregate_type text default 'partnerships')
returns setof analyst_v1.fact_version language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $body$
begin
    perform read_side.require('aggregate_type', aggregate_type, array['partnerships', 'parties', 'portfolios', 'sources']);
    return query execute format($sql$
        select f.value, f.unknown, lower(f.valid), upper(f.valid) - 1, lower(f.known), case when upper(f.known) <= $3 then upper(f.known) end,
               f.sources[1], f.sources, f.event_id, f.attested
        from %1$I.fact_version f
        where f.aggregate_type = $4 and f.aggregate_id = $1 and f.fact_ref = $2 and lower(f.known) <= $3
        order by lower(f.known), lower(f.valid) nulls first$sql$, read_side.live_schema())
    using aggregate_id, fact_ref, read_side.instant(known_at), aggregate_type;
end
$body$;
comment on function analyst_v1.fact_history is
    'Every version of one fact that was believed up to an instant, whatever day it is about; the oldest belief first';

-- Objects

create type analyst_v1.object as (
    aggregate_type  text,
    aggregate_id    text,
    object_kind     text,
    object_id       text,
    fields          jsonb,
    unknown_fields  text[],
    attested_fields text[],
    sources         text[],
    open_conflicts  bigint
);
comment on column analyst_v1.object.aggregate_type is 'partnerships, parties, portfolios or sources';
comment on column analyst_v1.object.aggregate_id is 'The id of the partnership, party, portfolio or source that it belongs to';
comment on column analyst_v1.object.object_kind is 'What it is, e.g. agreement';
comment on column analyst_v1.object.object_id is 'Its id there';
comment on column analyst_v1.object.fields is 'All that is stated of it: field → value, null where unknown';
comment on column analyst_v1.object.unknown_fields is 'The fields that have a value of which nobody knows which';
comment on column analyst_v1.object.attested_fields is 'The fields of which only an attestation says something';
comment on column analyst_v1.object.sources is 'The ids of all who say anything of it';
comment on column analyst_v1.object.open_conflicts is 'How many contradictions about it nobody has decided';

create function analyst_v1.objects_at(
    valid_at date default null, known_at timestamptz default null, object_kind text default null, aggregate_id text default null,
    aggregate_type text default 'partnerships')
returns setof analyst_v1.object language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $body$
begin
    perform read_side.require('aggregate_type', aggregate_type, array['partnerships', 'parties', 'portfolios', 'sources']);
    return query execute format($sql$
        select o.aggregate_type, o.aggregate_id, o.object_kind, o.object_id, o.fields, o.unknown_fields, o.attested_fields,
               array(select distinct said.source
                     from jsonb_array_elements(o.sources) as lists (list) cross join jsonb_array_elements_text(lists.list) as said (source)
                     order by said.source),
               (select count(*) from %1$I.conflict c
                where c.aggregate_type = o.aggregate_type and c.aggregate_id = o.aggregate_id and c.object_kind = o.object_kind
                  and c.object_id = o.object_id and c.known @> $2 and c.resolution is null)
        from (select f.aggregate_type, f.aggregate_id, f.object_kind, f.object_id,
                     jsonb_object_agg(f.field, f.value) as fields,
                     coalesce(array_agg(f.field order by f.field) filter (where f.unknown), '{}') as unknown_fields,
                     coalesce(array_agg(f.field order by f.field) filter (where f.attested), '{}') as attested_fields,
                     jsonb_agg(to_jsonb(f.sources)) as sources
              from %1$I.fact_version f
              where f.aggregate_type = $5 and ($4 is null or f.aggregate_id = $4) and ($3 is null or f.object_kind = $3)
                and f.known @> $2 and f.valid @> $1 and not read_side.rumoured(f.object_kind, f.field)
              group by f.aggregate_type, f.aggregate_id, f.object_kind, f.object_id) as o$sql$, read_side.live_schema())
    using read_side.day(valid_at), read_side.instant(known_at), object_kind, aggregate_id, aggregate_type;
end
$body$;
comment on function analyst_v1.objects_at is
    'The objects of which anything holds on a day of the world, as it was known at an instant, each with its stated fields';

-- Partnerships

create type analyst_v1.partnership as (
    partnership_id text,
    name           text,
    title          text,
    kind           text,
    status         text,
    parties        text[],
    areas          text[],
    agreements     integer,
    grants         integer,
    transfers      integer,
    first_day      date,
    last_day       date,
    version        bigint,
    changed        timestamptz
);
comment on column analyst_v1.partnership.partnership_id is 'Its id';
comment on column analyst_v1.partnership.name is 'Where it was given one';
comment on column analyst_v1.partnership.title is 'Its name, else those of its parties on the day';
comment on column analyst_v1.partnership.kind is 'BILATERAL, MULTILATERAL, CONSORTIUM or POOL';
comment on column analyst_v1.partnership.status is 'OPEN or CLOSED';
comment on column analyst_v1.partnership.parties is 'The ids of its parties';
comment on column analyst_v1.partnership.areas is 'The ids of its areas of collaboration';
comment on column analyst_v1.partnership.agreements is 'How many there are';
comment on column analyst_v1.partnership.grants is 'How many licences were granted';
comment on column analyst_v1.partnership.transfers is 'How many transfers there are';
comment on column analyst_v1.partnership.first_day is 'The first day of the world on which something happened in it; null where no day is stated';
comment on column analyst_v1.partnership.last_day is 'The last such day';
comment on column analyst_v1.partnership.version is 'How many of its events were known';
comment on column analyst_v1.partnership.changed is 'Since when the last of them is known';

create function analyst_v1.partnerships_at(
    valid_at date default null, known_at timestamptz default null, partnership_id text default null)
returns setof analyst_v1.partnership language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $body$
begin
    return query execute format($sql$
        select l.partnership_id, h.name,
               coalesce(h.name,
                        (select string_agg(coalesce(f.value #>> '{}', p.party), ' – ' order by p.place)
                         from unnest(h.parties) with ordinality as p (party, place)
                         left join %1$I.fact_version f on f.aggregate_type = 'parties' and f.aggregate_id = p.party
                              and f.object_kind = 'party' and f.object_id = p.party and f.field = 'name'
                              and f.known @> $2 and f.valid @> $1),
                        ''),
               h.kind, h.status, h.parties,
               array(select a.object_id from %1$I.fact_object a
                     where a.aggregate_type = 'partnerships' and a.aggregate_id = l.partnership_id and a.object_kind = 'area' and a.known @> $2
                     order by a.object_id),
               l.agreements, l.grants, l.transfers, l.first_day, l.last_day, l.version, l.changed
        from %1$I.partnership_listing l
        join %1$I.partnership_heading h on h.partnership_id = l.partnership_id and h.known @> $2
        where l.known @> $2 and ($3 is null or l.partnership_id = $3)$sql$, read_side.live_schema())
    using read_side.day(valid_at), read_side.instant(known_at), partnership_id;
end
$body$;
comment on function analyst_v1.partnerships_at is
    'The partnerships as they were known at an instant; the day of the world chooses the names of parties only';

-- Parties

create type analyst_v1.party as (
    party_id       text,
    name           text,
    kind           text,
    country        text,
    merged_into    text,
    fields         jsonb,
    unknown_fields text[],
    sources        text[],
    open_conflicts bigint
);
comment on column analyst_v1.party.party_id is 'Its id';
comment on column analyst_v1.party.name is 'Its name on the day';
comment on column analyst_v1.party.kind is 'What it is, e.g. COMPANY';
comment on column analyst_v1.party.country is 'Where it is, ISO 3166-1';
comment on column analyst_v1.party.merged_into is 'The id of the party that it turned out to be';
comment on column analyst_v1.party.fields is 'All that is stated of it: field → value, null where unknown';
comment on column analyst_v1.party.unknown_fields is 'The fields that have a value of which nobody knows which';
comment on column analyst_v1.party.sources is 'The ids of all who say anything of it';
comment on column analyst_v1.party.open_conflicts is 'How many contradictions about it nobody has decided';

create function analyst_v1.parties_at(valid_at date default null, known_at timestamptz default null, party_id text default null)
returns setof analyst_v1.party language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $body$
begin
    return query
        select o.object_id, o.fields ->> 'name', o.fields ->> 'kind', o.fields ->> 'country', o.fields ->> 'mergedInto', o.fields,
               o.unknown_fields, o.sources, o.open_conflicts
        from analyst_v1.objects_at($1, $2, 'party', $3, 'parties') as o;
end
$body$;
comment on function analyst_v1.parties_at is 'The registered parties on a day of the world, as they were known at an instant';

-- Agreements

create type analyst_v1.agreement as (
    partnership_id text,
    agreement_id   text,
    types          text[],
    parties        text[],
    announced_on   text,
    signed_on      text,
    effective_from text,
    effective_to   text,
    fields         jsonb,
    unknown_fields text[],
    sources        text[],
    open_conflicts bigint
);
comment on column analyst_v1.agreement.partnership_id is 'The partnership that it is in';
comment on column analyst_v1.agreement.agreement_id is 'Its id there';
comment on column analyst_v1.agreement.types is 'What it is, e.g. PATENT_LICENSE';
comment on column analyst_v1.agreement.parties is 'Who made it: ids of parties, and names of those who are only mentioned';
comment on column analyst_v1.agreement.announced_on is 'As stated (EDTF); JSON where it hangs on something that has to happen';
comment on column analyst_v1.agreement.signed_on is 'As stated (EDTF); JSON where it hangs on something that has to happen';
comment on column analyst_v1.agreement.effective_from is 'The first day as stated (EDTF); JSON where it hangs on something that has to happen';
comment on column analyst_v1.agreement.effective_to is 'The last day as stated (EDTF); JSON where it hangs on something that has to happen';
comment on column analyst_v1.agreement.fields is 'All that is stated of it: field → value, null where unknown';
comment on column analyst_v1.agreement.unknown_fields is 'The fields that have a value of which nobody knows which';
comment on column analyst_v1.agreement.sources is 'The ids of all who say anything of it';
comment on column analyst_v1.agreement.open_conflicts is 'How many contradictions about it nobody has decided';

create function analyst_v1.agreements_at(
    valid_at date default null, known_at timestamptz default null, partnership_id text default null)
returns setof analyst_v1.agreement language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $body$
begin
    return query
        select o.aggregate_id, o.object_id, read_side.texts(o.fields -> 'types'), read_side.named(o.fields -> 'parties'),
               o.fields ->> 'announcedOn', o.fields ->> 'signedOn', o.fields ->> 'effectiveFrom', o.fields ->> 'effectiveTo', o.fields,
               o.unknown_fields, o.sources, o.open_conflicts
        from analyst_v1.objects_at($1, $2, 'agreement', $3) as o;
end
$body$;
comment on function analyst_v1.agreements_at is
    'The agreements on a day of the world, as they were known at an instant; without those of which there are only rumours';

-- Licences

create type analyst_v1.license as (
    partnership_id text,
    grant_id       text,
    agreement_id   text,
    licensors      text[],
    licensees      text[],
    answer         text,
    because        jsonb,
    answer_from    date,
    answer_to      date,
    fields         jsonb,
    unknown_fields text[],
    sources        text[],
    open_conflicts bigint
);
comment on column analyst_v1.license.partnership_id is 'The partnership that it is in';
comment on column analyst_v1.license.grant_id is 'Its id there';
comment on column analyst_v1.license.agreement_id is 'The agreement under which it was granted';
comment on column analyst_v1.license.licensors is 'Who granted it: ids of parties, and names of those who are only mentioned';
comment on column analyst_v1.license.licensees is 'To whom';
comment on column analyst_v1.license.answer is 'Whether it is in force on the day: YES, NO or UNKNOWN';
comment on column analyst_v1.license.because is 'What the answer follows from: a list of reason and factRef';
comment on column analyst_v1.license.answer_from is 'The first day on which this is the answer; null where open';
comment on column analyst_v1.license.answer_to is 'The last day on which it is; null where open';
comment on column analyst_v1.license.fields is 'All that is stated of it: field → value, null where unknown';
comment on column analyst_v1.license.unknown_fields is 'The fields that have a value of which nobody knows which';
comment on column analyst_v1.license.sources is 'The ids of all who say anything of it';
comment on column analyst_v1.license.open_conflicts is 'How many contradictions about it nobody has decided';

create function analyst_v1.licenses_at(
    valid_at date default null, known_at timestamptz default null, partnership_id text default null)
returns setof analyst_v1.license language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $body$
begin
    -- The version of the read models with which the rows of licences came.
    if (select version from read_side.live join read_side.generation using (number)) < 3 then
        raise exception 'nobody knows by SQL yet which licences are in force: the read side was filled by older software'
            using errcode = 'object_not_in_prerequisite_state', hint = 'Ask again after the rebuild that the newer one makes by itself.';
    end if;
    return query execute format($sql$
        select p.partnership_id, p.grant_id, o.fields ->> 'agreementId', read_side.named(o.fields -> 'licensor'),
               read_side.named(o.fields -> 'licensee'), p.answer, p.because, lower(p.valid), upper(p.valid) - 1, o.fields, o.unknown_fields,
               o.sources, o.open_conflicts
        from %1$I.license_period p
        join analyst_v1.objects_at($1, $2, 'grant', $3) as o on o.aggregate_id = p.partnership_id and o.object_id = p.grant_id
        where ($3 is null or p.partnership_id = $3) and p.known @> $2 and p.valid @> $1$sql$, read_side.live_schema())
    using read_side.day(valid_at), read_side.instant(known_at), partnership_id;
end
$body$;
comment on function analyst_v1.licenses_at is
    'The licences on a day of the world, as they were known at an instant, each with the answer whether it is in force';

create function analyst_v1.licenses_in_force(
    valid_at date default null, known_at timestamptz default null, partnership_id text default null)
returns setof analyst_v1.license language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $body$
begin
    return query select l.* from analyst_v1.licenses_at($1, $2, $3) as l where l.answer = 'YES';
end
$body$;
comment on function analyst_v1.licenses_in_force is 'Those of them that certainly are in force';

-- Timelines

create type analyst_v1.timeline_entry as (
    partnership_id text,
    number         bigint,
    position       bigint,
    sequence       bigint,
    event_id       uuid,
    type           text,
    day            date,
    valid_from     text,
    known_since    timestamptz,
    recorded_at    timestamptz,
    title          text,
    kinds          text[],
    parties        text[],
    facts          text[],
    sources        text[],
    late           boolean,
    retroactive    boolean,
    corrected_by   uuid,
    retracted_by   uuid
);
comment on column analyst_v1.timeline_entry.partnership_id is 'The partnership in which it happened';
comment on column analyst_v1.timeline_entry.number is 'Its place in the timeline of the partnership on the axis that is asked for, from 1 on';
comment on column analyst_v1.timeline_entry.position is 'Its place among all events';
comment on column analyst_v1.timeline_entry.sequence is 'Its place among the events of the partnership as they were recorded, from 0 on';
comment on column analyst_v1.timeline_entry.event_id is 'The id of the event';
comment on column analyst_v1.timeline_entry.type is 'Of the event, e.g. agreement-signed';
comment on column analyst_v1.timeline_entry.day is 'Its place on the axis of the world: the first day on which it can have happened, else that since which it is known';
comment on column analyst_v1.timeline_entry.valid_from is 'When it happened in the world, as stated (EDTF); null where that is not stated';
comment on column analyst_v1.timeline_entry.known_since is 'Since when it is known';
comment on column analyst_v1.timeline_entry.recorded_at is 'When it was put in';
comment on column analyst_v1.timeline_entry.title is 'What happened, in words';
comment on column analyst_v1.timeline_entry.kinds is 'Its type, and the kinds of the objects that it speaks of';
comment on column analyst_v1.timeline_entry.parties is 'The ids of the parties that it concerns';
comment on column analyst_v1.timeline_entry.facts is 'The addresses of what it speaks of';
comment on column analyst_v1.timeline_entry.sources is 'The ids of the sources that say so';
comment on column analyst_v1.timeline_entry.late is 'Known only after the day on which it happened';
comment on column analyst_v1.timeline_entry.retroactive is 'In effect before it was agreed';
comment on column analyst_v1.timeline_entry.corrected_by is 'The event that last replaced some of what it said';
comment on column analyst_v1.timeline_entry.retracted_by is 'The event that withdrew it';

create function analyst_v1.timeline(
    partnership_id text default null, known_at timestamptz default null, axis text default 'known', valid_at date default null)
returns setof analyst_v1.timeline_entry language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $body$
begin
    perform read_side.require('axis', axis, array['known', 'valid']);
    return query execute format($sql$
        select t.aggregate_id,
               row_number() over (partition by t.aggregate_id order by %2$s, t.sequence),
               t.position, t.sequence, t.event_id, t.type, t.day, t.happened_on, t.known_since, t.recorded_at,
               (select coalesce(string_agg(
                               case when jsonb_typeof(p.part) = 'object'
                                    then coalesce(f.value #>> '{}', p.part ->> 'party')
                                    else p.part #>> '{}' end,
                               '' order by p.place), '')
                from jsonb_array_elements(t.title) with ordinality as p (part, place)
                left join %1$I.fact_version f on f.aggregate_type = 'parties' and f.aggregate_id = p.part ->> 'party'
                     and f.object_kind = 'party' and f.object_id = p.part ->> 'party' and f.field = 'name' and f.known @> $2 and f.valid @> $3),
               t.kinds, t.parties, t.facts, t.sources, t.late, t.retroactive,
               (select m.by_event from %1$I.timeline_mark m
                where m.aggregate_type = t.aggregate_type and m.aggregate_id = t.aggregate_id and m.sequence = t.sequence
                  and m.mark = 'CORRECTED' and m.known @> $2
                order by m.by_sequence desc limit 1),
               (select m.by_event from %1$I.timeline_mark m
                where m.aggregate_type = t.aggregate_type and m.aggregate_id = t.aggregate_id and m.sequence = t.sequence
                  and m.mark = 'RETRACTED' and m.known @> $2
                order by m.by_sequence desc limit 1)
        from %1$I.timeline t
        where t.aggregate_type = 'partnerships' and ($1 is null or t.aggregate_id = $1) and t.known_since <= $2
        order by t.aggregate_id, %2$s, t.sequence$sql$,
        read_side.live_schema(), case axis when 'valid' then 't.day' else 't.known_since' end)
    using partnership_id, read_side.instant(known_at), read_side.day(valid_at);
end
$body$;
comment on function analyst_v1.timeline is
    'Everything recorded of a partnership as it read at an instant, in the order of knowledge (axis known) or of the world (valid); the day of the world chooses the names of parties only';

-- Conflicts, disputes, rumours

create type analyst_v1.conflict as (
    aggregate_type text,
    aggregate_id   text,
    fact_ref       text,
    value          jsonb,
    sources        text[],
    claims         jsonb,
    resolved       boolean,
    chosen_source  text
);
comment on column analyst_v1.conflict.aggregate_type is 'partnerships, parties, portfolios or sources';
comment on column analyst_v1.conflict.aggregate_id is 'Whose fact it is';
comment on column analyst_v1.conflict.fact_ref is 'The address of the fact that is contradicted';
comment on column analyst_v1.conflict.value is 'What is believed on the day; null where nothing, or nothing known';
comment on column analyst_v1.conflict.sources is 'The ids of all who say that';
comment on column analyst_v1.conflict.claims is 'What contradicts it, oldest first: a list of value, source, stance and event';
comment on column analyst_v1.conflict.resolved is 'Someone has decided whom to believe';
comment on column analyst_v1.conflict.chosen_source is 'Whom; null while nobody has';

create function analyst_v1.conflicts_at(
    valid_at date default null, known_at timestamptz default null, aggregate_id text default null, aggregate_type text default null)
returns setof analyst_v1.conflict language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $body$
begin
    if aggregate_type is not null then
        perform read_side.require('aggregate_type', aggregate_type, array['partnerships', 'parties', 'portfolios', 'sources']);
    end if;
    return query execute format($sql$
        select c.aggregate_type, c.aggregate_id, c.fact_ref, f.value, coalesce(f.sources, '{}'), c.claims, c.chosen_source is not null,
               c.chosen_source
        from %1$I.conflict c
        left join %1$I.fact_version f on f.aggregate_type = c.aggregate_type and f.aggregate_id = c.aggregate_id and f.fact_ref = c.fact_ref
             and f.known @> $2 and f.valid @> $1
        where ($4 is null or c.aggregate_type = $4) and ($3 is null or c.aggregate_id = $3) and c.known @> $2$sql$, read_side.live_schema())
    using read_side.day(valid_at), read_side.instant(known_at), aggregate_id, aggregate_type;
end
$body$;
comment on function analyst_v1.conflicts_at is
    'The facts that some source contradicts, as known at an instant, with what is believed on a day of the world; of all kinds of aggregates where none is named';

create type analyst_v1.dispute as (
    partnership_id text,
    dispute_id     text,
    claimants      text[],
    respondents    text[],
    fields         jsonb,
    unknown_fields text[],
    proceedings    jsonb,
    sources        text[],
    open_conflicts bigint
);
comment on column analyst_v1.dispute.partnership_id is 'The partnership that it is in';
comment on column analyst_v1.dispute.dispute_id is 'Its id there';
comment on column analyst_v1.dispute.claimants is 'Who claims something: ids of parties, and names of those who are only mentioned';
comment on column analyst_v1.dispute.respondents is 'From whom';
comment on column analyst_v1.dispute.fields is 'All that is stated of it: field → value, null where unknown';
comment on column analyst_v1.dispute.unknown_fields is 'The fields that have a value of which nobody knows which';
comment on column analyst_v1.dispute.proceedings is 'Its proceedings by id, each with its stated fields';
comment on column analyst_v1.dispute.sources is 'The ids of all who say anything of it';
comment on column analyst_v1.dispute.open_conflicts is 'How many contradictions about it nobody has decided';

create function analyst_v1.disputes_at(
    valid_at date default null, known_at timestamptz default null, partnership_id text default null)
returns setof analyst_v1.dispute language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $body$
begin
    return query
        with proceedings as (
            select p.aggregate_id, p.fields ->> 'disputeId' as dispute_id, jsonb_object_agg(p.object_id, p.fields) as proceedings
            from analyst_v1.objects_at($1, $2, 'proceeding', $3) as p
            where p.fields ->> 'disputeId' is not null
            group by p.aggregate_id, p.fields ->> 'disputeId')
        select o.aggregate_id, o.object_id, read_side.named(o.fields -> 'claimants'), read_side.named(o.fields -> 'respondents'), o.fields,
               o.unknown_fields, coalesce(p.proceedings, '{}'), o.sources, o.open_conflicts
        from analyst_v1.objects_at($1, $2, 'dispute', $3) as o
        left join proceedings p on p.aggregate_id = o.aggregate_id and p.dispute_id = o.object_id;
end
$body$;
comment on function analyst_v1.disputes_at is 'The disputes on a day of the world, as they were known at an instant, with their proceedings';

create type analyst_v1.rumour as (
    partnership_id text,
    rumour_id      text,
    status         text,
    said           jsonb,
    known_from     timestamptz,
    sources        text[]
);
comment on column analyst_v1.rumour.partnership_id is 'The partnership that it is about';
comment on column analyst_v1.rumour.rumour_id is 'Its id there';
comment on column analyst_v1.rumour.status is 'OPEN, CONFIRMED or DENIED, as far as was known';
comment on column analyst_v1.rumour.said is 'What is rumoured, and of what';
comment on column analyst_v1.rumour.known_from is 'Since when it goes about';
comment on column analyst_v1.rumour.sources is 'The ids of all who spread it';

create function analyst_v1.rumours_at(
    valid_at date default null, known_at timestamptz default null, partnership_id text default null)
returns setof analyst_v1.rumour language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $body$
begin
    return query execute format($sql$
        select r.aggregate_id, substr(r.field, length('rumours.') + 1), coalesce(o.value #>> '{}', 'OPEN'), r.value, lower(r.known), r.sources
        from %1$I.fact_version r
        left join %1$I.fact_version o on o.aggregate_type = r.aggregate_type and o.aggregate_id = r.aggregate_id
             and o.object_kind = r.object_kind and o.object_id = r.object_id
             and o.field = 'rumourOutcomes.' || substr(r.field, length('rumours.') + 1) and o.known @> $2 and o.valid @> $1
        where r.aggregate_type = 'partnerships' and ($3 is null or r.aggregate_id = $3) and r.object_kind = 'partnership'
          and r.field like 'rumours.%%' and r.known @> $2 and r.valid @> $1$sql$, read_side.live_schema())
    using read_side.day(valid_at), read_side.instant(known_at), partnership_id;
end
$body$;
comment on function analyst_v1.rumours_at is 'What is rumoured of partnerships, as it was known at an instant: never among the facts unless asked for';

-- Events

create type analyst_v1.event as (
    position       bigint,
    event_id       uuid,
    aggregate_type text,
    aggregate_id   text,
    sequence       bigint,
    type           text,
    revision       integer,
    happened_on    date,
    known_since    timestamptz,
    recorded_at    timestamptz,
    data           jsonb,
    parties        text[],
    actor          text,
    command_id     text,
    correlation_id text,
    causation_id   text,
    hash           text
);
comment on column analyst_v1.event.position is 'Its place among all events, from 1 on';
comment on column analyst_v1.event.event_id is 'Its id';
comment on column analyst_v1.event.aggregate_type is 'partnerships, parties, portfolios or sources';
comment on column analyst_v1.event.aggregate_id is 'In which of them it happened';
comment on column analyst_v1.event.sequence is 'Its place there, from 0 on';
comment on column analyst_v1.event.type is 'What happened, e.g. agreement-signed';
comment on column analyst_v1.event.revision is 'Of the form in which that is written';
comment on column analyst_v1.event.happened_on is 'The day in the world; null where it is not stated to the day';
comment on column analyst_v1.event.known_since is 'Since when it is known';
comment on column analyst_v1.event.recorded_at is 'When it was put in';
comment on column analyst_v1.event.data is 'What it says';
comment on column analyst_v1.event.parties is 'The ids of the parties that it names';
comment on column analyst_v1.event.actor is 'Who put it in';
comment on column analyst_v1.event.command_id is 'By which command';
comment on column analyst_v1.event.correlation_id is 'What belongs together';
comment on column analyst_v1.event.causation_id is 'What led to it';
comment on column analyst_v1.event.hash is 'Its link in the chain of its aggregate';

create function analyst_v1.events(
    after_position bigint default 0, aggregate_id text default null, aggregate_type text default null, at_most bigint default null)
returns setof analyst_v1.event language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $body$
begin
    if aggregate_type is not null then
        perform read_side.require('aggregate_type', aggregate_type, array['partnerships', 'parties', 'portfolios', 'sources']);
    end if;
    return query execute format($sql$
        select e.position, e.event_id, e.aggregate_type, e.aggregate_id, e.sequence, e.name, e.revision, e.happened_on, e.known_since,
               e.recorded_at, e.payload::jsonb, e.parties, e.actor, e.command_id, e.correlation_id, e.causation_id, e.hash
        from %1$I.event_log e
        where e.position > $1 and e.position <= (select w.position from %1$I.applied_watermark w)
          and ($2 is null or e.aggregate_id = $2) and ($3 is null or e.aggregate_type = $3)
        order by e.position
        limit $4$sql$, read_side.live_schema())
    using coalesce(after_position, 0), aggregate_id, aggregate_type, at_most;
end
$body$;
comment on function analyst_v1.events is
    'What was recorded, in the global order: events after a position, of all aggregates where none is named, and at most so many';

create type analyst_v1.freshness as (
    position    bigint,
    recorded_at timestamptz,
    known_since timestamptz
);
comment on column analyst_v1.freshness.position is 'Up to which everything is applied: Projection-Position of the HTTP interface';
comment on column analyst_v1.freshness.recorded_at is 'When the last event up to there was put in; null where there is none';
comment on column analyst_v1.freshness.known_since is 'Since when it is known';

create function analyst_v1.freshness()
returns setof analyst_v1.freshness language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $body$
begin
    return query execute format($sql$
        select w.position, e.recorded_at, e.known_since
        from %1$I.applied_watermark w
        left join lateral (select l.recorded_at, l.known_since from %1$I.event_log l
                           where l.position <= w.position order by l.position desc limit 1) as e on true$sql$, read_side.live_schema());
end
$body$;
comment on function analyst_v1.freshness is 'How far the answers of the same statement reach';

create function analyst_v1.end_of(day date) returns timestamptz language sql immutable
    return ((day + 1)::timestamp at time zone 'UTC') - interval '1 microsecond';
comment on function analyst_v1.end_of is 'The last instant of a day (UTC): what the HTTP interface takes for a knownAt that is a date';

-- The same as of today and as known now, for tools that look for tables.

create view analyst_v1.facts as select * from analyst_v1.facts_at();
create view analyst_v1.objects as select * from analyst_v1.objects_at();
create view analyst_v1.partnerships as select * from analyst_v1.partnerships_at();
create view analyst_v1.parties as select * from analyst_v1.parties_at();
create view analyst_v1.agreements as select * from analyst_v1.agreements_at();
create view analyst_v1.licenses as select * from analyst_v1.licenses_at();
create view analyst_v1.timelines as select * from analyst_v1.timeline();
create view analyst_v1.conflicts as select * from analyst_v1.conflicts_at();
create view analyst_v1.disputes as select * from analyst_v1.disputes_at();
create view analyst_v1.rumours as select * from analyst_v1.rumours_at();
create view analyst_v1.event_log as select * from analyst_v1.events();
comment on view analyst_v1.facts is 'facts_at today, as known now';
comment on view analyst_v1.objects is 'objects_at today, as known now';
comment on view analyst_v1.partnerships is 'partnerships_at today, as known now';
comment on view analyst_v1.parties is 'parties_at today, as known now';
comment on view analyst_v1.agreements is 'agreements_at today, as known now';
comment on view analyst_v1.licenses is 'licenses_at today, as known now';
comment on view analyst_v1.timelines is 'timeline of all partnerships, in the order of knowledge';
comment on view analyst_v1.conflicts is 'conflicts_at today, as known now';
comment on view analyst_v1.disputes is 'disputes_at today, as known now';
comment on view analyst_v1.rumours is 'rumours_at today, as known now';
comment on view analyst_v1.event_log is 'events, all of them';

-- A column of a view says what it says in the type of its function.
do $body$
declare
    said record;
begin
    for said in
        select v.relname, c.attname, col_description(t.typrelid, typed.attnum) as text
        from pg_class v
        join pg_attribute c on c.attrelid = v.oid and c.attnum > 0
        join pg_rewrite r on r.ev_class = v.oid
        join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = r.oid and d.refclassid = 'pg_proc'::regclass
        join pg_proc f on f.oid = d.refobjid
        join pg_type t on t.oid = f.prorettype
        join pg_attribute typed on typed.attrelid = t.typrelid and typed.attname = c.attname
        where v.relnamespace = 'analyst_v1'::regnamespace and v.relkind = 'v'
    loop
        execute format('comment on column analyst_v1.%I.%I is %L', said.relname, said.attname, said.text);
    end loop;
end
$body$;

revoke execute on all functions in schema analyst_v1 from public;
revoke execute on all functions in schema ${flyway:defaultSchema} from public;
