-- What the inventory has not been told yet: one row for each change of a product that its card there shows, written in
-- the transaction of the change, deleted once the inventory has answered. Only ever inserted and deleted, so that those
-- who change products and the one who tells of them never wait for each other.
--
-- Changes of one product follow one another, since each holds the product's row: their versions grow in the order of
-- their commits, and the highest one that a snapshot shows is the version of the product that it shows.
--
-- To tell everything again: insert into untold_change (product_id) select id from product;
create table untold_change (
    -- serves: the longest waiting changes
    version    bigint generated always as identity primary key,
    product_id uuid not null references product on delete cascade
);

-- serves: all changes of the products that are told of, their deletion, and the foreign key
create index untold_change_by_product on untold_change (product_id, version);

-- Products from before this table was there.
insert into untold_change (product_id) select id from product order by id;

create function new_products_are_untold() returns trigger
    language plpgsql as $$
begin
    insert into untold_change (product_id) select id from written;
    return null;
end $$;

create function changed_products_are_untold() returns trigger
    language plpgsql as $$
begin
    insert into untold_change (product_id)
    select id from written join replaced using (id)
    where (written.sku, written.name, written.barcodes, written.category_id, written.price, written.currency,
           written.price_number, written.stocked, written.unit, written.archived)
        is distinct from (replaced.sku, replaced.name, replaced.barcodes, replaced.category_id, replaced.price,
           replaced.currency, replaced.price_number, replaced.stocked, replaced.unit, replaced.archived);
    return null;
end $$;

-- A category that moves takes the products of its whole branch with it. Their rows are held first, for the order of
-- their versions.
create function products_of_moved_categories_are_untold() returns trigger
    language plpgsql as $$
begin
    with recursive branch as (
        select id from written join replaced using (id) where written.parent_id is distinct from replaced.parent_id
        union
        select category.id from category join branch on category.parent_id = branch.id
    ), held as (
        select id from product where category_id in (select id from branch) order by id for no key update
    )
    insert into untold_change (product_id) select id from held;
    return null;
end $$;

create trigger tell_of_new_products after insert on product
    referencing new table as written
    for each statement execute function new_products_are_untold();

create trigger tell_of_changed_products after update on product
    referencing new table as written old table as replaced
    for each statement execute function changed_products_are_untold();

create trigger tell_of_moved_categories after update on category
    referencing new table as written old table as replaced
    for each statement execute function products_of_moved_categories_are_untold();
