-- The products behind the SKUs of a file of thresholds; case does not matter.
create index product_card_by_sku on product_card (upper(sku));
