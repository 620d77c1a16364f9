-- Where goods are sold, and when who stood there.
create table register (
    id       uuid        primary key,
    store_id uuid        not null references store,
    name     varchar(50) not null,
    -- The number of the last closing report. Counted here, in the transaction that closes: no number is ever missing.
    last_z   integer     not null default 0
);

-- A name stands for one register of a store; serves the registers of stores too.
create unique index register_name on register (store_id, lower(name));

create table till_session (
    id            uuid           primary key,
    register_id   uuid           not null references register,
    opened_at     timestamptz    not null,
    opened_by     uuid           not null,
    opening_float numeric(19, 4) not null check (opening_float >= 0),
    closed_at     timestamptz,
    closed_by     uuid,
    z_number      integer,
    note          varchar(500),
    check ((closed_at is null) = (z_number is null)),
    unique (register_id, z_number)
);

-- One session is open per register; serves the look for it.
create unique index till_session_open on till_session (register_id) where closed_at is null;

-- What was expected and what was counted when a session was closed. The Z report is this, and never computed again.
create table till_total (
    session_id uuid           not null references till_session,
    method     varchar(10)    not null,
    expected   numeric(19, 4) not null,
    counted    numeric(19, 4) not null,
    primary key (session_id, method)
);

-- Cash put in (above zero) or taken out (below), other than by a sale.
create table cash_movement (
    id         uuid           primary key,
    session_id uuid           not null references till_session,
    amount     numeric(19, 4) not null check (amount <> 0),
    reason     varchar(200)   not null,
    moved_at   timestamptz    not null,
    moved_by   uuid           not null
);

-- The cash movements of a session.
create index cash_movement_of_session on cash_movement (session_id, id);

-- The last receipt number of each store: gapless, because it is counted in the transaction of the receipt.
create table receipt_counter (
    store_id uuid   primary key references store,
    last     bigint not null
);

-- What only a till knows. History of another system has none of it.
alter table sale
    add column session_id uuid references till_session,
    add column cashier_id uuid,
    add column status varchar(10) not null default 'COMPLETED' check (status in ('COMPLETED', 'VOIDED')),
    add column total numeric(19, 4),              -- to be paid, taxes included; below zero for a return
    add column change numeric(19, 4),
    add column note varchar(500),
    add column prices_from_memory boolean not null default false,
    add column of_sale uuid references sale,      -- of a return: whose goods came back
    add column reason varchar(200),               -- of a return, or of undoing a sale
    add column voided_at timestamptz,
    add column voided_by uuid;

-- The sales and refunds of a session, for its totals.
create index sale_of_session on sale (session_id) where session_id is not null;
-- The sales of a store's tills, the newest first, page by page.
create index sale_of_tills on sale (store_id, sold_at desc, id desc) where session_id is not null and kind = 'SALE';
-- What came back of a sale.
create index sale_returns on sale (of_sale) where of_sale is not null;

alter table sale_line
    add column discount numeric(19, 4),           -- what came off; null in history, whose lines have only their total
    add column total numeric(19, 4),              -- as the receipt shows it: with or without tax, as the store's prices are
    add column of_ordinal integer;                -- of a return: which line of the sale came back

create table sale_tax (
    sale_id  uuid           not null references sale,
    position integer        not null,
    name     varchar(50)    not null,
    rate     numeric(6, 5)  not null,
    amount   numeric(19, 4) not null,             -- below zero for a return
    primary key (sale_id, position)
);

create table sale_payment (
    sale_id  uuid           not null references sale,
    position integer        not null,
    method   varchar(10)    not null check (method in ('CASH', 'CARD', 'GIFT_CARD', 'OTHER')),
    amount   numeric(19, 4) not null,             -- as handed over; below zero for a refund
    primary key (sale_id, position)
);

-- Whether the store's prices are meant with the taxes, as in the United Kingdom.
alter table store add column prices_include_tax boolean not null default false;

-- Goods of sales, returns and undone sales that the inventory has not heard of yet: written with the receipt, deleted once
-- it has heard. In the order of the key, which is that of the receipts, nearly.
create table goods_to_move (
    id      uuid    primary key,
    sale_id uuid    not null references sale,
    undone  boolean not null
);

alter table sale_line
    add column stocked boolean;                   -- whether stock is kept of it; null in history, which moves no stock
