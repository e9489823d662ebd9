-- The signed checkpoints of the audit ledger: what the whole event table was like when it had so many events. Append-only; read by the signer when
-- it starts. What is here is also published, and kept by others: see docs/ledger.md.
create table checkpoint (
    -- How many events it covers: those at positions 1 to this.
    tree_size     bigint      not null check (tree_size >= 1),
    -- That of the one before, 0 for the first: two checkpoints never follow the same one.
    previous_size bigint      not null check (previous_size >= 0 and previous_size < tree_size),
    -- As it was signed and is published.
    note          text        not null,
    -- The roots of the largest complete subtrees, from left to right: all that is needed to go on.
    frontier      bytea[]     not null,
    signed_at     timestamptz not null,
    constraint checkpoint_size primary key (tree_size),
    constraint checkpoint_follows unique (previous_size)
);

create trigger append_only before update or delete or truncate on checkpoint
    for each statement execute function refuse_change();
alter table checkpoint enable always trigger append_only;

grant select, insert on checkpoint to ${app_role};
