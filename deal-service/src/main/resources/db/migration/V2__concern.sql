-- What events are about beyond their own aggregate: a patent by its number, a portfolio, a licensor. A decision that looks at other
-- aggregates finds them here, and is stored only if nothing has been added about the same since; written with the events.
create table concern (
    key            text   not null,
    position       bigint not null,
    aggregate_type text   not null,
    aggregate_id   text   not null,
    constraint concern_key primary key (key, position)
);

create trigger append_only before update or delete or truncate on concern
    for each statement execute function refuse_change();
alter table concern enable always trigger append_only;

grant select, insert on concern to ${app_role};
