-- Who may do what at a till without asking, as data that an administrator changes. A role without a row may not.
create table till_permission (
    role    varchar(10)    not null check (role in ('CASHIER', 'MANAGER', 'ADMIN')),
    action  varchar(30)    not null,
    allowed boolean        not null,
    most    numeric(19, 4) check (most >= 0),     -- alone up to here: percent of a discount, else money; null = no limit
    primary key (role, action)
);

insert into till_permission (role, action, allowed, most)
select role, action,
       role <> 'CASHIER' or action <> 'RETURN_WITHOUT_RECEIPT',
       case when role = 'CASHIER' and action = 'DISCOUNT' then 10 end
from unnest(array ['CASHIER', 'MANAGER', 'ADMIN']) as role,
     unnest(array ['DISCOUNT', 'RETURN_GOODS', 'RETURN_WITHOUT_RECEIPT', 'VOID_SALE', 'MOVE_CASH', 'OPEN_DRAWER']) as action;

-- A manager's approvals that were used: each for one act, noted in the transaction of the act. They live for minutes; old
-- rows go when new ones come.
create table used_approval (
    id      uuid        primary key,
    used_at timestamptz not null default now()
);

-- The approvals that can be forgotten.
create index used_approval_by_time on used_approval (used_at);

-- Who did what, where and when; written in the transaction of the act, never changed.
create table audit_entry (
    id          uuid         primary key,         -- time-ordered
    at          timestamptz  not null default now(),
    store_id    uuid         references store,    -- null when it concerns the whole company
    by_id       uuid,
    by_program  varchar(100),                     -- instead, when no person did it
    approved_by uuid,
    act         varchar(50)  not null,            -- the name of the mutation
    subject     uuid,                             -- what it was done to
    before      jsonb        not null,
    after       jsonb        not null,
    check (num_nonnulls(by_id, by_program) = 1)
);

-- The log of some stores, the newest first, page by page.
create index audit_of_store on audit_entry (store_id, id desc);
-- The whole log, or what one person did or approved, in the same order.
create index audit_by_person on audit_entry (by_id, id desc);
create index audit_approved_by on audit_entry (approved_by, id desc) where approved_by is not null;
-- What happened to one sale or session.
create index audit_of_subject on audit_entry (subject, id desc) where subject is not null;
