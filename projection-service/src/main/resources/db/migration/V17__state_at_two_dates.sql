-- The facts of an aggregate at two dates: as quick as they are few, however long the history.
create index fact_version_at on fact_version using gist (aggregate_type, aggregate_id, known, valid);
create index fact_object_at on fact_object using gist (aggregate_type, aggregate_id, known);
create index conflict_at on conflict using gist (aggregate_type, aggregate_id, known);

-- The version that ends is found among the others of its fact by its first day.
drop index fact_version_current;
create index fact_version_current on fact_version (
        aggregate_type, aggregate_id, object_kind, object_id, field, coalesce(lower(valid), '-infinity'))
    where upper_inf(known);
