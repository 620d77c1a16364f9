-- Since when somebody asks the inventory about the goods of a parked sale; null while nobody does. No connection is held
-- meanwhile: whoever asks claims the sale for some seconds, and writes the answer down if the claim is still his.
alter table parked_sale add column asked_at timestamptz;
