-- How often sign-in has failed, per account and per address; in the database, so that it holds for every instance and
-- after a restart.
create table sign_in_failures (
    -- SHA-256 of account:<name typed> or address:<address>. Hashed, because people type their password there by mistake.
    subject      bytea primary key,
    failures     integer     not null,
    last_at      timestamptz not null,
    locked_until timestamptz
);

-- The purge of what is forgotten: where last_at < ?
create index sign_in_failures_by_age on sign_in_failures (last_at);

-- Who signed in, or tried to. The id carries the order of time.
create table sign_in_audit (
    id         uuid primary key,
    at         timestamptz not null,
    outcome    text        not null check (outcome in ('SUCCESS', 'FAILURE', 'LOCKED_OUT')),
    -- Null when the name typed is nobody's. No foreign key: the record outlives the person.
    staff_id   uuid,
    address    text        not null,
    user_agent text        not null
);

-- "When did this person sign in, from where?": where staff_id = ? order by at desc
create index sign_in_audit_by_person on sign_in_audit (staff_id, at desc) where staff_id is not null;

-- The purge of old records: where at < ?. Rows arrive in the order of time, so a block range index is enough.
create index sign_in_audit_by_age on sign_in_audit using brin (at);
