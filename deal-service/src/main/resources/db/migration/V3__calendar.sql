-- The next day on which something falls due in a partnership, where there is one. It follows from the events: the calendar reads them in the
-- order of their positions, and notes with each batch how far it has come.
create table calendar_due (
    partnership_id text not null,
    next_day       date not null,
    constraint calendar_due_partnership primary key (partnership_id)
);
create index calendar_due_day on calendar_due (next_day, partnership_id);

create table calendar_progress (
    only_row boolean primary key default true check (only_row),
    -- The last event that is followed.
    position bigint not null,
    -- The last day of which everything is announced; nothing before the calendar is first kept.
    announced_through date
);

insert into calendar_progress (position) values (0);

grant select, insert, update, delete on calendar_due to ${app_role};
grant select, update on calendar_progress to ${app_role};
