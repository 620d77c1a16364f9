-- A refund that the bank refused is tried again, under another reference, or paid in cash at a till that is open.
alter table card_refund
    add column attempt integer not null default 1 check (attempt > 0),
    add column paid_session_id uuid references till_session,
    drop constraint card_refund_status_check,
    add constraint card_refund_status_check check (status in ('PENDING', 'DONE', 'FAILED', 'IN_CASH')),
    add constraint card_refund_in_cash check ((status = 'IN_CASH') = (paid_session_id is not null));

-- The refunds that the bank refused and nobody has settled yet: what is still owed to customers.
create index card_refund_refused on card_refund (id) where status = 'FAILED';
-- What a session paid in cash instead of to cards, for its totals.
create index card_refund_of_session on card_refund (paid_session_id) where paid_session_id is not null;

-- A gift card that was sold by mistake: undone as a sale is, while nobody has used it.
alter table gift_card
    add column voided_at timestamptz,
    add column voided_by uuid,
    add column void_reason varchar(200),
    add constraint gift_card_voided check (num_nonnulls(voided_at, voided_by, void_reason) in (0, 3));

alter table gift_card_movement
    drop constraint gift_card_movement_kind_check,
    add constraint gift_card_movement_kind_check check (kind in ('ISSUED', 'PAID', 'REFUNDED', 'VOIDED')),
    drop constraint gift_card_movement_check,
    add constraint gift_card_movement_check check ((kind in ('ISSUED', 'VOIDED')) = (of_sale is null));
