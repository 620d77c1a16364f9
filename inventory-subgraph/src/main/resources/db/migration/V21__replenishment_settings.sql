-- How suggestions are made; one row.
create table replenishment_settings (
    the_only boolean primary key default true check (the_only),
    lead_time_days integer not null default 2 check (lead_time_days between 0 and 90), -- from asking to having
    safety_days integer not null default 3 check (safety_days between 0 and 90),       -- of sales kept as a safety
    cover_days integer not null default 14 check (cover_days between 1 and 180)        -- of sales an order is to last
);

insert into replenishment_settings default values;
