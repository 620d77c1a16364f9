-- What search looks through: names weigh most, then the codes, then descriptions. A UPC-A code is kept as the EAN-13
-- with a leading 0 and is found under both numbers.
create function search_document(name text, sku text, barcodes text[], description text) returns tsvector
    language sql immutable parallel safe
    return setweight(to_tsvector('simple', words(name)), 'A')
        || setweight(to_tsvector('simple', words(sku)), 'B')
        || setweight(to_tsvector('simple', regexp_replace(array_to_string(barcodes, ' '), '\m0(\d{12})\M', '0\1 \1', 'g')), 'B')
        || setweight(to_tsvector('simple', coalesce(words(description), '')), 'D');

create table product (
    id           uuid primary key,
    -- as it was first typed
    sku          text not null,
    -- as it is compared; folded by Sku in Java, the only place that knows how
    sku_key      text collate "C" not null,
    name         text not null,
    description  text,
    -- in the order they are to be printed; product_barcode keeps them unique
    barcodes     text[] not null default '{}',
    category_id  uuid references category,
    -- the present price before tax; equals the price_change of number price_number, always
    price        numeric(15, 4) not null check (price >= 0),
    currency     text not null check (currency ~ '^[A-Z]{3}$'),
    price_number integer not null,
    stocked      boolean not null,
    archived     boolean not null default false,
    name_key     text collate "C" not null generated always as (fold(name)) stored,
    document     tsvector not null generated always as (search_document(name, sku, barcodes, description)) stored,
    constraint product_sku_is_unique unique (sku_key)
);

-- serves: search by words and beginnings of words
create index product_by_words on product using gin (document);
-- serves: the catalogue by name, page by page, and its length
create index product_by_name on product (name_key, id) include (archived);
-- serves: the catalogue of a branch of categories, and the foreign key
create index product_by_category on product (category_id);

-- Whose barcode it is. Written by the triggers below only.
create table product_barcode (
    barcode    text collate "C" primary key,
    product_id uuid not null references product on delete cascade
);

-- serves: taking the barcodes of a product away before it gets others
create index product_barcode_by_product on product_barcode (product_id);
