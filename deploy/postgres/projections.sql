-- In the database projections. PostgreSQL lets everybody who may connect take advisory locks, by which the service says who applies events, and
-- write large objects: whoever may only read cannot do either. Running it again changes nothing.
DO $$
DECLARE
  called regprocedure;
BEGIN
  FOR called IN
    SELECT oid FROM pg_proc
    WHERE pronamespace = 'pg_catalog'::regnamespace AND (proname ~ '^pg_(try_)?advisory_' OR proname ~ '^(lo_.*|lowrite|loread)$')
  LOOP
    EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', called);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO projection_owner, projection_app', called);
  END LOOP;
END
$$;
