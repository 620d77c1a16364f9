-- Both are "trusted" extensions: the owner of the database may create them.
create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- Without accents and case. unaccent() alone is only STABLE, because its dictionary could be altered; ours never is, and
-- generated columns and indexes need IMMUTABLE.
create function fold(typed text) returns text
    language sql immutable strict parallel safe
    return lower(public.unaccent('public.unaccent', typed));

-- The words of a text, folded, each after a blank: so that a beginning of a word is found by like '% beginning%'.
create function folded_words(typed text) returns text
    language sql immutable strict parallel safe
    return rtrim(regexp_replace(' ' || fold(typed), '[^[:alnum:]]+', ' ', 'g'));

-- Who buys, where he wants that known. Erased on wish: then only the id is left, so that receipts stay whole.
create table customer (
    id         uuid         primary key,
    name       varchar(100),
    email      varchar(254),
    phone      varchar(30),
    note       varchar(500),
    created_at timestamptz  not null,
    erased_at  timestamptz,
    check ((name is null) = (erased_at is not null)),
    check (erased_at is null or (email is null and phone is null and note is null)),
    name_key   text collate "C" generated always as (fold(name)) stored,
    -- The words of the name and of the address, and the phone number's digits in one.
    found_by   text generated always as (
        folded_words(name) || coalesce(folded_words(email), '') || coalesce(' ' || regexp_replace(phone, '\D', '', 'g'), '')
    ) stored
);

-- An address stands for one person.
create unique index customer_email on customer (lower(email)) where email is not null;
-- All customers by name, page by page: order by name_key, id
create index customer_by_name on customer (name_key, id) where erased_at is null;
-- Search: found_by like '% beginning of a word%', or '%digits of a phone number%'
create index customer_found_by on customer using gin (found_by gin_trgm_ops) where erased_at is null;

-- Who made, changed or erased a customer. What was erased does not stand here either.
create table customer_audit (
    id          uuid        primary key,
    at          timestamptz not null,
    customer_id uuid        not null,
    act         varchar(10) not null check (act in ('CREATED', 'CHANGED', 'ERASED')),
    -- No foreign key: the record outlives the person.
    staff_id    uuid        not null
);

-- What was done with one customer: where customer_id = ? order by at
create index customer_audit_of_customer on customer_audit (customer_id, at);
