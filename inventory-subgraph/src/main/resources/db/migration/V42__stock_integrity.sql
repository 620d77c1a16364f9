-- What the last check of all stock found, for the metrics of every instance.
create table stock_integrity (
    rule text primary key,
    violations bigint not null,
    checked_at timestamptz not null
);
