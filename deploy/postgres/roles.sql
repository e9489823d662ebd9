-- The four roles: of each service one that owns the schema (migrations) and one that the application uses.
-- Their passwords are settings of the session: dealtrail.deal_owner and so on. Running it again changes only the passwords.
DO $$
DECLARE
  role text;
BEGIN
  FOREACH role IN ARRAY ARRAY['deal_owner', 'deal_app', 'projection_owner', 'projection_app'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role) THEN
      EXECUTE format('CREATE ROLE %I LOGIN', role);
    END IF;
    EXECUTE format('ALTER ROLE %I PASSWORD %L', role, current_setting('dealtrail.' || role));
  END LOOP;
END
$$;
