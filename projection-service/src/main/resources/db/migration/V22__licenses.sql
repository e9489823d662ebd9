-- Over which days a licence is in force, is not, or may be, and between which instants that was believed: what is computed of it, so that SQL can
-- ask too. Empty in generations that older software began: whoever fills a part of one cannot know what is missing.
create table license_period (
    partnership_id text      not null,
    grant_id       text      not null,
    answer         text      not null check (answer in ('YES', 'NO', 'UNKNOWN')),
    -- What it follows from: reason and factRef of each.
    because        jsonb     not null,
    valid          daterange not null check (not isempty(valid)),
    known          tstzrange not null check (not isempty(known)),
    -- Never two answers for the same day, believed at the same time. Also answers for any two dates.
    exclude using gist (partnership_id with =, grant_id with =, known with &&, valid with &&)
);
create index license_period_at on license_period using gist (partnership_id, known, valid);
create index license_period_current on license_period (partnership_id, grant_id, coalesce(lower(valid), '-infinity')) where upper_inf(known);

grant select, insert, update, delete on license_period to ${app_role};
