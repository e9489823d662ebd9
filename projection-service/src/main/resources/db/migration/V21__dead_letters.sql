-- What could be read of a dead letter, and who has asked for it to be tried again. Null in letters that are older than these columns.
alter table dead_letter
    add column position   bigint,
    add column event_type text,
    -- Which of the events that claim its place it is; null where that could not be read, or is what is wrong.
    add column event_hash text,
    add column retried_at timestamptz,
    add column retried_by text;
-- Lists go by id.
create index dead_letter_listed on dead_letter (id) where resolved_at is null;
create index dead_letter_of_aggregate on dead_letter (aggregate_type, aggregate_id, id);
