-- The people who work for the chain.
create table staff_member (
    id            uuid primary key,
    -- Folded to lower case at the edge (Username), so that plain equality is case-insensitive.
    username      text        not null unique check (username = lower(username)),
    display_name  text        not null check (length(display_name) between 1 and 100),
    roles         text[]      not null check (cardinality(roles) > 0),
    -- Null is every store, now and later: for admins only.
    store_ids     uuid[],
    -- Argon2id with its parameters and salt, in the PHC string format.
    password_hash text        not null,
    enabled       boolean     not null,
    -- Made by the demo, with a password that is printed: never to be met in production.
    demo          boolean     not null,
    created_at    timestamptz not null,
    version       integer     not null,
    constraint every_store_is_for_admins check (store_ids is not null or 'ADMIN' = any (roles))
);
