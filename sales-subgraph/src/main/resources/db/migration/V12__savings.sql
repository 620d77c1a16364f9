-- What a receipt says was saved: kept as it was when the goods were sold. Null in history, and on returns.
alter table sale_line
    add column regular_price numeric(19, 4),      -- of one, without price list, promotions and discounts
    add column promotion text;                    -- the names of the promotions that lowered it; null when none did
