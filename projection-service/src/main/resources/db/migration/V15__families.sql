-- Who says that it belongs to a party, and who was merged into it.
create index fact_version_parent on fact_version ((value ->> 'parent'))
    where aggregate_type = 'parties' and field like 'relations.%';
create index fact_version_survivor on fact_version ((value #>> '{}'))
    where aggregate_type = 'parties' and field = 'mergedInto';
