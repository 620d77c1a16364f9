-- The manager of the demo runs the central warehouse too, since it has staff of its own. Once, and only where the account
-- of the demo is still assigned to the five stores it was made with: whoever changed it meant it.
update staff_member
   set store_ids = store_ids || uuid '00000000-0000-7000-8000-000000000001', version = version + 1
 where id = '01930000-0000-7000-8000-000000000102' and username = 'manager' and demo
   and store_ids @> array(select ('01930000-0000-7000-8000-00000000000' || n)::uuid from generate_series(1, 5) n)
   and cardinality(store_ids) = 5;
