-- Goods set aside for somebody. What of them is held stands in stock_level.reserved too, kept in the same transaction:
-- per product and place it is the sum of the lines of the reservations that are HELD.
create table reservation (
    id uuid primary key,                     -- made by the service that reserves
    status text not null check (status in ('HELD', 'CONFIRMED', 'RELEASED', 'EXPIRED')),
    location_id uuid references location,    -- null: released before it was reserved, so that it takes nothing
    expires_at timestamptz,                  -- null: never
    reserved_by text not null,               -- the client id of a service
    changed_at timestamptz not null default now(),
    check (location_id is not null or status = 'RELEASED')
);

-- The reservations whose time ran out.
create index reservation_to_expire on reservation (expires_at) where status = 'HELD';

create table reservation_line (
    reservation_id uuid not null references reservation,
    product_id uuid not null,
    quantity numeric(15, 3) not null check (quantity > 0),
    -- Also the lines of some reservations.
    primary key (reservation_id, product_id)
);
