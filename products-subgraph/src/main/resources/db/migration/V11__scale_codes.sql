-- The number by which the scales of the shops know a product. It stands in the barcodes that they print.
create table scale_code (
    -- serves: the product of a scale's barcode
    code       text collate "C" primary key check (code ~ '^[0-9]{5}$'),
    product_id uuid not null references product on delete cascade,
    -- what the scale prints beside it: the weight in grams, or the price in the smallest unit of the currency
    kind       text not null check (kind in ('WEIGHT', 'PRICE')),
    -- serves: the scale code of a product, and the foreign key
    constraint scale_code_is_one_per_product unique (product_id)
);
