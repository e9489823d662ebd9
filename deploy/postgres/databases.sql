-- One database for each service, which the other service cannot enter.
CREATE DATABASE deals OWNER deal_owner;
REVOKE CONNECT, TEMPORARY ON DATABASE deals FROM PUBLIC;
GRANT CONNECT ON DATABASE deals TO deal_app;
CREATE DATABASE projections OWNER projection_owner;
REVOKE CONNECT, TEMPORARY ON DATABASE projections FROM PUBLIC;
GRANT CONNECT ON DATABASE projections TO projection_app, dealtrail_analyst;
