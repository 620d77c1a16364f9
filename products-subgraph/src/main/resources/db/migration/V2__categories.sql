create table category (
    id        uuid primary key,
    parent_id uuid references category,
    name      text not null,
    -- the names from the top down to this one: kept here because every reader of a category wants them
    path      text[] not null,
    -- the same, compared: case folded, joined by the unit separator. Accents count, else "pâtes" and "pâtés" were one.
    path_key  text collate "C" not null,
    constraint category_path_is_unique unique (path_key)
);

-- serves: the categories of one branch, and the foreign key
create index category_by_parent on category (parent_id);
