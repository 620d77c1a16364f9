-- Stores ask for goods from the central warehouse. A request is decided once, and kept: it explains a transfer.
create table replenishment_request (
    id uuid primary key,                     -- UUIDv7
    product_id uuid not null,
    store_id uuid not null references location,
    quantity numeric(15, 3) not null check (quantity > 0),
    origin text not null check (origin in ('EMPLOYEE', 'AUTOMATIC')),
    status text not null default 'PENDING' check (status in ('PENDING', 'APPROVED', 'REJECTED', 'CANCELLED')),
    note text check (length(note) between 1 and 500),
    requested_by uuid,                       -- a user; null: the system proposed it
    requested_at timestamptz not null default now(),
    granted_quantity numeric(15, 3) check (granted_quantity > 0 and granted_quantity <= quantity),
    decided_by uuid,                         -- who decided, or took it back
    decided_at timestamptz,
    rejection_reason text check (length(rejection_reason) between 1 and 500),
    check ((origin = 'EMPLOYEE') = (requested_by is not null)),
    check ((status = 'PENDING') = (decided_at is null) and (status = 'PENDING') = (decided_by is null)),
    check ((status = 'APPROVED') = (granted_quantity is not null)),
    check ((status = 'REJECTED') = (rejection_reason is not null))
);

-- One open request per product and store; also tells which one is open.
create unique index replenishment_request_open on replenishment_request (product_id, store_id) where status = 'PENDING';
-- Pending requests of all stores, the oldest first.
create index replenishment_request_pending on replenishment_request (requested_at, id) where status = 'PENDING';
-- Pending requests of some stores, the oldest first.
create index replenishment_request_pending_of_store on replenishment_request (store_id, requested_at, id)
    where status = 'PENDING';
-- Decided requests of all stores, the newest first.
create index replenishment_request_decided on replenishment_request (status, decided_at, id) where status <> 'PENDING';
-- Decided requests of some stores, the newest first.
create index replenishment_request_decided_of_store on replenishment_request (store_id, status, decided_at, id)
    where status <> 'PENDING';

create function refuse_second_decision() returns trigger language plpgsql as $$
begin
    raise exception 'A request is decided once, and kept';
end $$;

create trigger replenishment_request_is_decided_once before update on replenishment_request
    for each row when (old.status <> 'PENDING') execute function refuse_second_decision();
create trigger replenishment_request_is_kept before delete on replenishment_request
    for each row execute function refuse_second_decision();
