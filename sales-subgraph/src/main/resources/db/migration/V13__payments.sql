-- A liability to whoever holds the code: sold for money, no revenue, no tax.
create table gift_card (
    id         uuid           primary key,
    code       char(16)       not null unique,      -- fifteen random digits and a check digit; masked once it is issued
    store_id   uuid           not null references store,
    session_id uuid           not null references till_session,
    currency   char(3)        not null,
    amount     numeric(19, 4) not null check (amount > 0),
    -- The sum of its movements, kept in the transaction of each.
    balance    numeric(19, 4) not null check (balance >= 0),
    change     numeric(19, 4) not null check (change >= 0),
    issued_at  timestamptz    not null,
    issued_by  uuid           not null
);

-- The gift cards that a session sold, for its totals.
create index gift_card_of_session on gift_card (session_id);

-- What was paid for a gift card.
create table gift_card_payment (
    gift_card_id uuid           not null references gift_card,
    position     integer        not null,
    method       varchar(10)    not null check (method in ('CASH', 'CARD', 'OTHER')),
    amount       numeric(19, 4) not null check (amount > 0),
    primary key (gift_card_id, position)
);

-- The ledger of the gift cards: they pay below zero, and are filled above. Only ever added to.
create table gift_card_movement (
    id           uuid           primary key,
    gift_card_id uuid           not null references gift_card,
    kind         varchar(10)    not null check (kind in ('ISSUED', 'PAID', 'REFUNDED')),
    amount       numeric(19, 4) not null check (amount <> 0),
    -- The receipt it stands on: of the sale it paid, of the return that gave it back; recorded later in the transaction.
    receipt_id   uuid           references sale deferrable initially deferred,
    of_sale      uuid           references sale deferrable initially deferred,
    position     integer,                            -- among the tenders of the sale
    moved_at     timestamptz    not null,
    check ((kind = 'ISSUED') = (of_sale is null))
);

-- The movements of a card, for its ledger.
create index gift_card_movement_of_card on gift_card_movement (gift_card_id);
-- What gift cards paid of a sale and got back: for refunds, and for the tenders of its receipt.
create index gift_card_movement_of_sale on gift_card_movement (of_sale) where of_sale is not null;

-- Payments by card at the terminals of the tills. Written before the terminal is spoken to, which knows it by its id.
create table card_payment (
    id            uuid           primary key,
    session_id    uuid           not null references till_session,
    amount        numeric(19, 4) not null check (amount > 0),
    status        varchar(10)    not null
        check (status in ('PENDING', 'APPROVED', 'DECLINED', 'TIMED_OUT', 'CANCELLED', 'REVERSED')),
    -- Nobody wants it any more: whatever the terminal says, no sale uses it.
    unwanted      boolean        not null default false,
    started_at    timestamptz    not null,
    started_by    uuid           not null,
    asked_at      timestamptz,                       -- when the terminal was asked about it last
    kept_until    timestamptz    not null,           -- a page that may still use it puts this off
    brand         varchar(20),
    last4         varchar(4),
    authorisation varchar(20),
    sale_id       uuid           references sale deferrable initially deferred,
    gift_card_id  uuid           references gift_card deferrable initially deferred,
    position      integer,                           -- among the tenders of what it paid
    check (num_nonnulls(sale_id, gift_card_id) = num_nonnulls(position)),
    check (position is null or status = 'APPROVED')
);

-- A tender is one card payment; serves the tenders of a receipt.
create unique index card_payment_of_sale on card_payment (sale_id, position) where sale_id is not null;
-- The same of gift cards that were bought by card.
create unique index card_payment_of_gift_card on card_payment (gift_card_id, position) where gift_card_id is not null;
-- A terminal does one thing at a time; finds the payments whose outcome is not known yet.
create unique index card_payment_at_terminal on card_payment (session_id)
    where status in ('PENDING', 'TIMED_OUT') and not unwanted;
-- The payments that are not settled: whose outcome is not known, and those that nothing was bought with.
create index card_payment_loose on card_payment (kept_until)
    where status in ('PENDING', 'TIMED_OUT') or (status = 'APPROVED' and position is null);

-- Money that goes back to a card. Written with what causes it, done at the terminal after.
create table card_refund (
    id              uuid           primary key,
    card_payment_id uuid           not null references card_payment,
    -- The return, or the sale that was undone; null of a payment that nothing was bought with.
    receipt_id      uuid           references sale deferrable initially deferred,
    amount          numeric(19, 4) not null check (amount > 0),
    status          varchar(10)    not null default 'PENDING' check (status in ('PENDING', 'DONE', 'FAILED')),
    wanted_at       timestamptz    not null,
    settled_at      timestamptz
);

-- What a payment gave back so far.
create index card_refund_of_payment on card_refund (card_payment_id);
-- How far the refund of a receipt is.
create index card_refund_of_receipt on card_refund (receipt_id) where receipt_id is not null;
-- The refunds that the terminal has not done yet.
create index card_refund_pending on card_refund (id) where status = 'PENDING';

-- The memory of the simulated payment terminal, which is no part of the books: what it was asked to do.
create table simulated_terminal (
    reference  varchar(64)    primary key,
    amount     numeric(19, 4) not null,
    started_at timestamptz    not null,
    cancelled  boolean        not null default false
);
