#!/bin/bash
# Run once by the PostgreSQL image on an empty volume: the roles, with the passwords of the environment, and the databases.
set -euo pipefail
psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres --quiet --no-psqlrc --output /dev/null <<'SQL'
\getenv deal_owner DEAL_OWNER_PASSWORD
\getenv deal_app DEAL_APP_PASSWORD
\getenv projection_owner PROJECTION_OWNER_PASSWORD
\getenv projection_app PROJECTION_APP_PASSWORD
\getenv analyst ANALYST_PASSWORD
SELECT set_config('dealtrail.deal_owner', :'deal_owner', false),
       set_config('dealtrail.deal_app', :'deal_app', false),
       set_config('dealtrail.projection_owner', :'projection_owner', false),
       set_config('dealtrail.projection_app', :'projection_app', false),
       set_config('dealtrail.analyst', :'analyst', false);
\ir /dealtrail/roles.sql
\ir /dealtrail/databases.sql
\connect projections
\ir /dealtrail/projections.sql
SQL
