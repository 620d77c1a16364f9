-- What people tell the ledger: why, and at what cost.
alter table stock_movement
    add column reason text check (length(reason) <= 500),
    add column unit_cost numeric(15, 6) check (unit_cost >= 0), -- of one unit, before tax, told with a receipt
    drop constraint stock_movement_kind_check,
    add check (kind in ('RECEIPT', 'TRANSFER', 'SALE', 'RETURN', 'COUNT', 'CORRECTION', 'LOSS'));
