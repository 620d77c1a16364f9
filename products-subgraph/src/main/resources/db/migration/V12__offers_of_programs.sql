-- The operator's programs save offers too; nobody's name is noted then.
alter table price_list alter column saved_by drop not null;
alter table list_price alter column set_by drop not null;
alter table promotion alter column saved_by drop not null;
