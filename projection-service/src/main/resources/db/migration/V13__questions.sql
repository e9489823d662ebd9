-- After the others: of indexes that seem equally good PostgreSQL takes the last one, and each write looks for the current row.
drop index partnership_listing_current;
create unique index partnership_listing_current on partnership_listing (partnership_id) where upper_inf(known);

-- Which partnerships have an object, or one of a kind.
drop index fact_version_area;
create index fact_version_objects on fact_version (object_kind, object_id, aggregate_id) where aggregate_type = 'partnerships';

-- Which partnerships speak of a portfolio, or of patents by their numbers: few rows of many.
create index fact_version_rights on fact_version (aggregate_id)
    where aggregate_type = 'partnerships' and field in ('assets.portfolioId', 'assets.patents', 'subject', 'concerns');
-- Which portfolios a patent is or was in.
create index fact_version_member on fact_version (field) where aggregate_type = 'portfolios';
