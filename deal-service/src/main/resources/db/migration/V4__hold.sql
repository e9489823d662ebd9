-- Why no instance stores anything at present, where that is so: the topic holds events that this store has lost, as after it was restored from a
-- backup, and new events would take their places. The relay places it and lifts it; so may whoever restores the store.
alter table event_head add column if not exists held_because text;
