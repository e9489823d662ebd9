create table counted (id text primary key, events bigint not null);
grant select, insert, update on counted to ${app_role};
