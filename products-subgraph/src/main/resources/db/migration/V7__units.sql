-- In what a product is counted and sold; its price is that of one of these.
alter table product add column unit text not null default 'PIECE' check (unit in ('PIECE', 'KILOGRAM', 'LITRE', 'METRE'));
alter table product alter column unit drop default;
