-- How many runs the relay has begun on a topic. Each publishes under an id of its own, which ends in this number: whoever follows finds it here, and fences it.
create table relay_run (
    topic  text not null,
    number bigint not null,
    constraint relay_run_topic primary key (topic)
);

grant select, insert, update on relay_run to ${app_role};
