-- Acts that were done once under a key of the client's, and must not be done again.
create table idempotency_key (
    key         uuid        primary key,
    operation   text        not null,
    caller      text        not null,
    fingerprint text        not null, -- SHA-256 of the content, so that another content is noticed
    outcome     uuid,                 -- the id of what was made; null only while the act's transaction runs
    used_at     timestamptz not null default now()
);

-- The purge of old keys.
create index idempotency_key_used_at on idempotency_key (used_at);
