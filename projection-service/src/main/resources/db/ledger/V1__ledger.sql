-- The checkpoints of the audit ledger and the tree that they are verified with. In a schema of its own: it is about the history, which all
-- generations share, and is not made anew with them. See docs/ledger.md.

-- As they came from the topic, until they are verified, in order.
create table arrived (
    number     bigint      generated always as identity primary key,
    note       text        not null,
    arrived_at timestamptz not null default now()
);

-- What was verified; kept for ever.
create table checkpoint (
    tree_size   bigint      primary key check (tree_size >= 1),
    root        bytea       not null check (octet_length(root) = 32),
    note        text        not null,
    verified_at timestamptz not null default now()
);

-- The hashes of the tree, 256 in a row, from left to right: on level 0 those of the leaves, on each further one the roots of whole rows of the level
-- below. The last row of a level may have fewer, or more than belong to what is verified.
create table tile (
    level  smallint not null,
    place  bigint   not null,
    hashes bytea    not null check (octet_length(hashes) between 32 and 8192),
    primary key (level, place)
);

-- One row: how far all this is. Locked by whichever instance is at it.
create table progress (
    only_row    boolean     primary key default true check (only_row),
    next_offset bigint      not null default 0,
    -- How many leaves the tiles have.
    grown       bigint      not null default 0,
    verified    bigint      not null default 0,
    verified_at timestamptz,
    -- Why the oldest of what has arrived cannot be verified, and since when.
    failure     text,
    failed_at   timestamptz
);
insert into progress default values;

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end
$$;
create trigger append_only before update or delete or truncate on checkpoint
    for each statement execute function refuse_change();
alter table checkpoint enable always trigger append_only;

grant usage on schema ${flyway:defaultSchema} to ${app_role};
grant select, insert, delete on arrived to ${app_role};
grant select, insert on checkpoint to ${app_role};
grant select, insert, update on tile to ${app_role};
grant select, update on progress to ${app_role};
