-- The PINs of people who approve at a till; set by themselves, hashed like passwords.
create table staff_pin (
    staff_id uuid        primary key references staff_member on delete cascade,
    hash     text        not null,
    set_at   timestamptz not null,
    -- Wrong ones in a row. A PIN is short: after some, only the password is taken until a new one is set.
    failures integer     not null default 0
);

-- Who approved something at a till, or tried to, for whom. The id carries the order of time.
create table approval_audit (
    id           uuid primary key,
    at           timestamptz not null,
    outcome      text        not null check (outcome in ('GIVEN', 'REFUSED', 'LOCKED_OUT')),
    -- Null when the name typed is nobody's. No foreign key: the record outlives the person.
    approver_id  uuid,
    requested_by uuid        not null,
    action       text        not null,
    store_id     uuid        not null
);

-- The purge of old records: where at < ?. Rows arrive in the order of time, so a block range index is enough.
create index approval_audit_by_age on approval_audit using brin (at);
