-- What is derived from products over several rows follows in the same statement, whoever writes: the unique barcodes and
-- the known words. Statement triggers, so that a thousand products cost what one does.
create function new_products_are_indexed() returns trigger
    language plpgsql as $$
begin
    insert into product_barcode (barcode, product_id)
    select unnest(barcodes), id from written;
    insert into search_word (word)
    select distinct word from written, unnest(tsvector_to_array(document)) word
    where word ~ '^[[:alpha:]]{3,}$'
    order by word
    on conflict do nothing;
    return null;
end $$;

create function changed_products_are_indexed() returns trigger
    language plpgsql as $$
begin
    delete from product_barcode
    where product_id in (select id from written join replaced using (id) where written.barcodes <> replaced.barcodes);
    insert into product_barcode (barcode, product_id)
    select unnest(written.barcodes), id from written join replaced using (id) where written.barcodes <> replaced.barcodes;
    insert into search_word (word)
    select distinct word
    from written join replaced using (id), unnest(tsvector_to_array(written.document)) word
    where written.document <> replaced.document and word ~ '^[[:alpha:]]{3,}$'
    order by word
    on conflict do nothing;
    return null;
end $$;

create trigger index_new_products after insert on product
    referencing new table as written
    for each statement execute function new_products_are_indexed();

create trigger index_changed_products after update on product
    referencing new table as written old table as replaced
    for each statement execute function changed_products_are_indexed();
