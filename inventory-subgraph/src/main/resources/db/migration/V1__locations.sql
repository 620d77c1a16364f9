-- The places between which goods move. Stores and the central warehouse hold goods; supplier, customer and loss are the
-- virtual ends of the ledger and hold nothing.
create table location (
    id uuid primary key,                     -- for a store, the store's own id
    kind text not null check (kind in ('STORE', 'WAREHOUSE', 'SUPPLIER', 'CUSTOMER', 'LOSS')),
    name text check (length(name) between 1 and 200),
    code text check (length(code) between 1 and 50),
    allows_negative boolean not null default false, -- whether more may leave than is recorded there
    default_reorder_point numeric(15, 3) check (default_reorder_point >= 0), -- null: nobody decided
    default_maximum numeric(15, 3) check (default_maximum >= 0),             -- null: nobody decided
    check (default_maximum >= default_reorder_point),
    -- The places that every chain has bear a name in the reader's language instead.
    check (kind <> 'STORE' or name is not null),
    -- Lets a stock level refer to the rule it is checked by.
    unique (id, allows_negative)
);

-- A code stands for one place: imports find it by that.
create unique index location_code on location (lower(code));
-- There is one warehouse, one supplier end, one customer end and one loss end.
create unique index location_only_one on location (kind) where kind <> 'STORE';

-- Known to other services by these ids: see dev.comptoir.inventory.location.Location.
insert into location (id, kind, code) values
    ('00000000-0000-7000-8000-000000000001', 'WAREHOUSE', 'central'),
    ('00000000-0000-7000-8000-000000000002', 'SUPPLIER', null),
    ('00000000-0000-7000-8000-000000000003', 'CUSTOMER', null),
    ('00000000-0000-7000-8000-000000000004', 'LOSS', null);
