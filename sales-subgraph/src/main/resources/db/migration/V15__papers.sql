-- What a receipt on paper says beside its figures: kept as it was when the goods were sold.
alter table sale_line add column name varchar(500);     -- of the product; null in history of another system
alter table sale_tax add column number varchar(50);     -- under which the store pays the tax
alter table store_tax add column number varchar(50);

alter table store
    add column address varchar(200),                    -- street and postal code, on one line
    add column language varchar(2) not null default 'EN' check (language in ('EN', 'FR')),
    add column blind_count boolean not null default true;   -- cashiers count without knowing what is expected

-- What people who work at tills are called, as their access tokens said last.
create table staff_name (
    user_id uuid         primary key,
    name    varchar(200) not null
);

-- The Z reports as they were printed when the till was closed, in each language; never made again.
create table till_report (
    session_id uuid       not null references till_session,
    language   varchar(2) not null,
    content    bytea      not null,                     -- a PDF
    primary key (session_id, language)
);

-- Coins and notes as they were counted when a session was closed.
create table till_pieces (
    session_id uuid           not null references till_session,
    value      numeric(19, 4) not null check (value > 0),
    pieces     integer        not null check (pieces >= 0),
    primary key (session_id, value)
);

-- Serves: the sessions of a register, the latest first, page by page.
create index till_session_of_register on till_session (register_id, opened_at desc, id desc);

-- Receipts that customers wanted by e-mail: written in the transaction of the wish, sent by a task.
create table receipt_email (
    id           uuid         primary key,
    sale_id      uuid         not null references sale,
    address      varchar(254) not null,
    language     varchar(2)   not null,
    requested_at timestamptz  not null,
    requested_by uuid         not null,
    next_try     timestamptz,                           -- null once it was sent or given up
    tries        integer      not null default 0,
    sent_at      timestamptz,
    failure      varchar(500),                          -- what the mail server said last
    check (sent_at is null or next_try is null)
);

-- The e-mails that are to be sent, the longest waiting first.
create index receipt_email_waiting on receipt_email (next_try, id) where next_try is not null;
-- The e-mails of a sale.
create index receipt_email_of_sale on receipt_email (sale_id, id);
