-- Goods of a return that are not sold again: broken, opened, spoiled. Null means back on the shelf, as most are.
alter table sale_line add column to_loss boolean;

-- Of a return in exchange: for which sale.
alter table sale add column exchanged_for uuid references sale;

-- What goods are exchanged for, found from the sale: whether it may still be undone, and its receipt.
create index sale_exchanges on sale (exchanged_for) where exchanged_for is not null;

-- The sales of a store's tills of one total, the newest first: a receipt is looked for by what was paid.
create index sale_of_total on sale (store_id, total, sold_at desc, id desc) where session_id is not null and kind = 'SALE';

-- What returned goods set off against the goods they are exchanged for: below zero on the return, above on the sale.
alter table sale_payment
    drop constraint sale_payment_method_check,
    add check (method in ('CASH', 'CARD', 'GIFT_CARD', 'OTHER', 'EXCHANGE'));
