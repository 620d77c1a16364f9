-- The tables that Spring Authorization Server reads and writes; the column names are its own
-- (oauth2-registered-client-schema.sql, oauth2-authorization-schema.sql, oauth2-authorization-consent-schema.sql).
create table oauth2_registered_client (
    id                            varchar(100) primary key,
    client_id                     varchar(100)  not null unique,
    client_id_issued_at           timestamptz   not null default current_timestamp,
    client_secret                 varchar(200),
    client_secret_expires_at      timestamptz,
    client_name                   varchar(200)  not null,
    client_authentication_methods varchar(1000) not null,
    authorization_grant_types     varchar(1000) not null,
    redirect_uris                 varchar(1000),
    post_logout_redirect_uris     varchar(1000),
    scopes                        varchar(1000) not null,
    client_settings               varchar(2000) not null,
    token_settings                varchar(2000) not null
);

create table oauth2_authorization (
    id                            varchar(100) primary key,
    registered_client_id          varchar(100) not null,
    principal_name                varchar(200) not null,
    authorization_grant_type      varchar(100) not null,
    authorized_scopes             varchar(1000),
    attributes                    text,
    state                         varchar(500),
    authorization_code_value      text,
    authorization_code_issued_at  timestamptz,
    authorization_code_expires_at timestamptz,
    authorization_code_metadata   text,
    access_token_value            text,
    access_token_issued_at        timestamptz,
    access_token_expires_at       timestamptz,
    access_token_metadata         text,
    access_token_type             varchar(100),
    access_token_scopes           varchar(1000),
    oidc_id_token_value           text,
    oidc_id_token_issued_at       timestamptz,
    oidc_id_token_expires_at      timestamptz,
    oidc_id_token_metadata        text,
    refresh_token_value           text,
    refresh_token_issued_at       timestamptz,
    refresh_token_expires_at      timestamptz,
    refresh_token_metadata        text,
    user_code_value               text,
    user_code_issued_at           timestamptz,
    user_code_expires_at          timestamptz,
    user_code_metadata            text,
    device_code_value             text,
    device_code_issued_at         timestamptz,
    device_code_expires_at        timestamptz,
    device_code_metadata          text
);

-- Each token request looks its authorization up by the value it brings. Hash indexes: a JWT that lists many stores is
-- longer than a B-tree entry may be.
create index oauth2_authorization_by_code on oauth2_authorization using hash (authorization_code_value);
create index oauth2_authorization_by_access_token on oauth2_authorization using hash (access_token_value);
create index oauth2_authorization_by_refresh_token on oauth2_authorization using hash (refresh_token_value);
create index oauth2_authorization_by_id_token on oauth2_authorization using hash (oidc_id_token_value);
create index oauth2_authorization_by_state on oauth2_authorization using hash (state);

-- The purge: where greatest(…) < ?
create index oauth2_authorization_by_end on oauth2_authorization (
    greatest(authorization_code_expires_at, access_token_expires_at, oidc_id_token_expires_at, refresh_token_expires_at));

create table oauth2_authorization_consent (
    registered_client_id varchar(100)  not null,
    principal_name       varchar(200)  not null,
    authorities          varchar(1000) not null,
    primary key (registered_client_id, principal_name)
);

-- Tokens of an authorization that was renewed since. A refresh token that comes again is held by two, one of whom stole it:
-- the authorization ends. An id token that comes again is a sign-out by a client that kept its first one: it is honoured.
create table spent_token (
    -- SHA-256
    token_hash       bytea primary key,
    authorization_id varchar(100) not null references oauth2_authorization (id) on delete cascade
);

-- The cascade of a purged or revoked authorization.
create index spent_token_by_authorization on spent_token (authorization_id);

-- The keys that sign tokens. A new one is published a while before it signs, an old one until its tokens are gone.
create table signing_key (
    id          text primary key,
    -- The whole key as a JSON Web Key, the private part too.
    jwk         text        not null,
    created_at  timestamptz not null,
    signs_from  timestamptz not null
);
