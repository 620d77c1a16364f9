-- The ledger: every change of stock is one row, goods that went from one place to another. Over all places, virtual ends
-- included, the movements of a product sum to zero.
create table stock_movement (
    id uuid primary key,                     -- UUIDv7: in the order of recording, nearly
    product_id uuid not null,
    from_location_id uuid not null references location,
    to_location_id uuid not null references location,
    quantity numeric(15, 3) not null check (quantity > 0),
    kind text not null check (kind in ('RECEIPT', 'TRANSFER', 'SALE', 'RETURN', 'COUNT', 'CORRECTION')),
    cause text not null check (length(cause) between 1 and 200),
    reference text check (length(reference) <= 200),
    recorded_by text not null,               -- the user's id, or the client id of a service
    moved_at timestamptz not null,           -- when the goods moved
    recorded_at timestamptz not null default now(),
    check (from_location_id <> to_location_id)
);

-- A cause moves goods once, however often it is sent.
create unique index stock_movement_cause on stock_movement (cause);
-- The ledger of a product, the newest first.
create index stock_movement_of_product on stock_movement (product_id, moved_at desc, id desc);

create function refuse_change_of_ledger() returns trigger language plpgsql as $$
begin
    raise exception 'The stock ledger is written once: put a mistake right by another movement';
end $$;

create trigger stock_movement_is_immutable before update or delete on stock_movement
    for each row execute function refuse_change_of_ledger();
create trigger stock_movement_is_kept before truncate on stock_movement
    for each statement execute function refuse_change_of_ledger();
