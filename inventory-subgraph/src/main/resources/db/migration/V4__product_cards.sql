-- What the inventory keeps of the catalogue, fed by the products service: so that stock is searched, checked and valued
-- without a call to another service. Rows are only ever replaced by newer versions.
create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- unaccent() alone is only STABLE, because its dictionary could be altered; ours never is.
create function fold(typed text) returns text
    language sql immutable strict parallel safe
    return lower(public.unaccent('public.unaccent', typed));

-- array_to_string() is STABLE, because elements of some types depend on settings; texts do not.
create function card_text(name text, sku text, barcodes text[]) returns text
    language sql immutable parallel safe
    return fold(name || ' ' || sku || ' ' || array_to_string(barcodes, ' '));

create table product_card (
    id uuid primary key,
    version bigint not null,
    sku text not null,
    name text not null,
    barcodes text[] not null default '{}',
    unit text not null check (unit in ('PIECE', 'KILOGRAM', 'LITRE', 'METRE')),
    category_path uuid[] not null default '{}', -- from the top of the tree down to the product's own
    stocked boolean not null,
    archived boolean not null,
    price numeric(15, 4) not null,              -- of one unit, before tax
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    priced_at timestamptz not null,
    name_key text collate "C" not null generated always as (fold(name)) stored,
    search_text text not null generated always as (card_text(name, sku, barcodes)) stored
);

-- Lists of stock by words: each word somewhere in the text.
create index product_card_by_words on product_card using gin (search_text gin_trgm_ops);
-- Lists of stock by name, page by page.
create index product_card_by_name on product_card (name_key, id);
-- Lists, counts and defaults of a category and those below it.
create index product_card_by_category on product_card using gin (category_path);

-- The selling prices that were known here, for the value of stock on a day of the past.
create table product_price (
    product_id uuid not null,
    priced_at timestamptz not null,
    price numeric(15, 4) not null,
    primary key (product_id, priced_at)
);
