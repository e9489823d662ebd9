-- The roles: of each service one that owns the schema (migrations) and one that the application uses; and one analyst, with the rights of the
-- group of all who may ask by SQL (docs/sql.md).
-- Their passwords are settings of the session: dealtrail.deal_owner and so on. Running it again changes only the passwords.
DO $$
DECLARE
  role text;
BEGIN
  FOREACH role IN ARRAY ARRAY['deal_owner', 'deal_app', 'projection_owner', 'projection_app', 'analyst'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role) THEN
      EXECUTE format('CREATE ROLE %I LOGIN', role);
    END IF;
    EXECUTE format('ALTER ROLE %I PASSWORD %L', role, current_setting('dealtrail.' || role));
  END LOOP;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'dealtrail_analyst') THEN
    CREATE ROLE dealtrail_analyst NOLOGIN;
    GRANT dealtrail_analyst TO analyst;
    -- Against slips: what is forbidden is forbidden by the lack of rights. A role does not take such settings from its group.
    ALTER ROLE analyst SET default_transaction_read_only = on;
    ALTER ROLE analyst SET statement_timeout = '60s';
    ALTER ROLE analyst SET idle_in_transaction_session_timeout = '10min';
    ALTER ROLE analyst SET search_path = analyst_v1;
    ALTER ROLE analyst CONNECTION LIMIT 20;
  END IF;
END
$$;
