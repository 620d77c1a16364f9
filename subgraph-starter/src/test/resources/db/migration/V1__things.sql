create table thing (
    id       uuid primary key,
    name     text not null,
    price    numeric(19, 4) not null,
    quantity numeric(15, 3) not null,
    made_at  timestamptz not null
);

-- The listing by name, and the importer's look for a name.
create index thing_name on thing (name, id);
