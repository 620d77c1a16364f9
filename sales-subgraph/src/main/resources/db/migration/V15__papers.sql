-- What a receipt on paper says beside its figures: kept as it was when the goods were sold.
alter table sale_line add column name varchar(500);     -- of the product; null in history of another system
alter table sale_tax add column number varchar(50);     -- under which the store pays the tax
alter table store_tax add column number varchar(50);

alter table store
    add column address varchar(200),                    -- street and postal code, on one line
    add column language varchar(2) not null default 'EN' check (language in ('EN', 'FR'));

-- What people who work at tills are called, as their access tokens said last.
create table staff_name (
    user_id uuid         primary key,
    name    varchar(200) not null
);
