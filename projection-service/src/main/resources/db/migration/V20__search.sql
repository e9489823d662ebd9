-- What a search looks through, as it compares it: words in small letters without accents, a blank around each.
create table search_text (
    aggregate_type text      not null,
    aggregate_id   text      not null,
    object_kind    text      not null,
    object_id      text      not null,
    -- Of the object; id where it is the id.
    field          text      not null,
    words          text      not null,
    -- The first day on which it says so; null where that is open.
    valid_from     date,
    known          tstzrange not null check (not isempty(known))
);
create index search_text_words on search_text using gin (words gin_trgm_ops);
create index search_text_current on search_text (aggregate_type, aggregate_id, object_kind, object_id, field) where upper_inf(known);

-- What else is found with a partnership: its parties, the portfolios that it speaks of, the sources of its events.
create table search_link (
    partnership_id text      not null,
    to_type        text      not null,
    to_id          text      not null,
    -- What leads there, of several that do: an event, an object.
    through        text      not null,
    known          tstzrange not null check (not isempty(known))
);
create index search_link_to on search_link (to_type, to_id, partnership_id);
create index search_link_current on search_link (partnership_id, to_type, to_id, through) where upper_inf(known);

-- Which words there are, by what is left of each when up to two of its first letters are left out: of two words that differ by a slip of
-- the pen something that is left is the same. Words stay when nobody uses them any more.
create table search_word (
    remainder text not null,
    word      text not null,
    primary key (remainder, word)
);

-- What is there already, as near as SQL comes to it: where the tables are filled anew it is exact, and misspelt words are found too.
insert into search_text (aggregate_type, aggregate_id, object_kind, object_id, field, words, valid_from, known)
select f.aggregate_type, f.aggregate_id, f.object_kind, f.object_id, f.field, folded.words, lower(f.valid), f.known
from fact_version f
cross join jsonb_array_elements_text(case jsonb_typeof(f.value) when 'array' then f.value when 'string' then jsonb_build_array(f.value) end) as said
cross join lateral (select ' ' || trim(regexp_replace(lower(regexp_replace(normalize(said, nfkd), '[\u0300-\u036f]', '', 'g')),
                                                      '[^[:alnum:]]+', ' ', 'g')) || ' ') as folded (words)
where (f.object_kind, f.field) in (
        ('partnership', 'name'), ('party', 'name'), ('party', 'otherNames'), ('agreement', 'title'), ('agreement', 'standards'),
        ('area', 'name'), ('area', 'products'), ('area', 'segment'), ('grant', 'products'), ('transfer', 'assets.standards'),
        ('transfer', 'assets.technologies'), ('transfer', 'assets.marks'), ('portfolio', 'name'), ('portfolio', 'standards'),
        ('portfolio', 'technologies'), ('source', 'publisher'), ('source', 'title'))
    and folded.words ~ '[^ ]';
insert into search_text (aggregate_type, aggregate_id, object_kind, object_id, field, words, known)
select aggregate_type, aggregate_id, object_kind, object_id, 'id', ' ' || translate(lower(object_id), '-_.', '   ') || ' ', known
from fact_object
where object_kind in ('partnership', 'party', 'agreement', 'area', 'portfolio');
insert into search_link (partnership_id, to_type, to_id, through, known)
select h.partnership_id, 'parties', party, 'partnership', unnest(range_agg(h.known))
from partnership_heading h cross join unnest(h.parties) as party
group by h.partnership_id, party;
insert into search_link (partnership_id, to_type, to_id, through, known)
select e.aggregate_id, 'sources', source, e.event_id::text, tstzrange(e.known_since, null)
from event_log e cross join jsonb_array_elements_text(e.payload::jsonb -> 'sources') as source
where e.aggregate_type = 'partnerships';

-- Lists are read on from any place without reading what is before it. Pages after the first ask for what was known when that was made.
create index partnership_heading_id on partnership_heading (partnership_id);
create index partnership_heading_name on partnership_heading (lower(coalesce(name, partnership_id)), partnership_id);
create index partnership_listing_order on partnership_listing (changed, partnership_id);
create index fact_object_order on fact_object (aggregate_type, object_kind, aggregate_id, object_id);
create index conflict_order on conflict (aggregate_type, aggregate_id, fact_ref, first_claim);

-- Nobody looks through these any more. The column stays for software that still does.
alter table partnership_heading alter column search drop not null;
drop index partnership_heading_search;
drop index fact_version_words;
drop index fact_version_party_name;

grant select, insert, update, delete on search_text, search_link, search_word to ${app_role};
