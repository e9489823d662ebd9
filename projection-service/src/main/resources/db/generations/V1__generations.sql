-- The generations of the read side: each is a schema with the whole set of its tables, filled from the first event on.
create table generation (
    number            integer          primary key,
    schema_name       text             not null unique,
    -- What finds its tables; after it whatever schema the extensions are in.
    search_path       text             not null,
    -- Of the read models' code that its filling began with.
    version           integer          not null,
    -- Which one is live, and which one was before, is said in one row elsewhere.
    state             text             not null check (state in ('BUILDING', 'READY', 'RETIRED', 'FAILED')),
    paused            boolean          not null default false,
    switch_when_ready boolean          not null default false,
    -- Why it failed, or why it is not switched to by itself.
    detail            text             not null default '',
    started_at        timestamptz      not null default now(),
    ready_at          timestamptz,
    retired_at        timestamptz,
    dropped_at        timestamptz,
    -- As last told by the instance that fills it.
    position          bigint           not null default 0,
    events            bigint           not null default 0,
    rate              double precision not null default 0,
    told_at           timestamptz
);

-- One row: which generation readers see. Changing it is the whole switch.
create table live (
    one         boolean     primary key default true check (one),
    number      integer     not null references generation (number),
    -- The one before, which goes on being filled so that one can go back to it.
    previous    integer     references generation (number) check (previous <> number),
    switched_at timestamptz not null default now()
);

grant usage on schema ${flyway:defaultSchema} to ${app_role};
grant select, insert, update on generation to ${app_role};
grant select, update on live to ${app_role};
