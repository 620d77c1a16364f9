-- What left and reached places since a day: the value of stock on a day of the past, and rotation.
create index stock_movement_out on stock_movement (from_location_id, moved_at);
create index stock_movement_in on stock_movement (to_location_id, moved_at);
