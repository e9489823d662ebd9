-- What the calendar announces is known since it was announced, and what is imported afterwards may be known since long before: only without
-- the notices does knowledge grow with the sequence.
alter table event_log add column notice boolean not null generated always as (name in (
    'expiry-fell-due', 'option-window-opened', 'option-window-closed', 'long-stop-date-reached', 'obligation-fell-due')) stored;

drop index event_log_known;
create index event_log_known on event_log (aggregate_type, aggregate_id, known_since, sequence) where not notice;
create index event_log_notices on event_log (aggregate_type, aggregate_id, known_since, sequence) where notice;

create index timeline_known on timeline (aggregate_type, aggregate_id, known_since, sequence);
