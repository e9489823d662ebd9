-- Gives analysts their rights, each time the service starts: the role may have been made since. All of them can be taken away by one `drop owned by`.
do $body$
declare
    analysts text := '${analyst_role}';
begin
    -- One instance after the other: two that grant the same at once get into each other's way.
    perform pg_advisory_xact_lock(hashtextextended('analyst_v1', 0));
    if not exists (select from pg_roles where rolname = analysts) then
        raise notice 'There is no role %: nobody can ask by SQL. docs/sql.md says how to make it.', analysts;
        return;
    end if;
    if not has_database_privilege(analysts, current_database(), 'connect') then
        execute format('grant connect on database %I to %I', current_database(), analysts);
    end if;
    if not has_schema_privilege(analysts, 'analyst_v1', 'usage') then
        execute format('grant usage on schema analyst_v1 to %I', analysts);
    end if;
    if exists (select from pg_proc
               where pronamespace = 'analyst_v1'::regnamespace and not has_function_privilege(analysts, oid, 'execute')) then
        execute format('grant execute on all functions in schema analyst_v1 to %I', analysts);
    end if;
    if exists (select from pg_class
               where relnamespace = 'analyst_v1'::regnamespace and relkind = 'v' and not has_table_privilege(analysts, oid, 'select')) then
        execute format('grant select on all tables in schema analyst_v1 to %I', analysts);
    end if;
end
$body$;
