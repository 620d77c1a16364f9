create table store (
    id        uuid primary key,
    -- Kept in capitals: codes differ by more than their case.
    code      varchar(20)  not null unique,
    name      varchar(100) not null,
    city      varchar(100),
    time_zone varchar(64)  not null,
    currency  varchar(3)   not null,
    version   integer      not null
);

create table store_tax (
    store_id uuid          not null references store,
    position integer       not null check (position >= 0),
    name     varchar(50)   not null,
    rate     numeric(6, 5) not null check (rate between 0 and 1),
    compound boolean       not null,
    primary key (store_id, position)
);

-- What files of history call a store. A store may be renamed afterwards; the same file must still find it.
create table store_alias (
    alias    varchar(100) primary key,
    store_id uuid not null references store
);
