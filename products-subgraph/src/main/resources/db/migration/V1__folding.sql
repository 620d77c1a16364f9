-- How the catalogue compares texts that people type. All three extensions are "trusted": the owner of the database may
-- create them.
create extension if not exists unaccent;
create extension if not exists pg_trgm;
create extension if not exists fuzzystrmatch;

-- Without accents and case. unaccent() alone is only STABLE, because its dictionary could be altered; ours never is, and
-- generated columns and indexes need IMMUTABLE.
create function fold(typed text) returns text
    language sql immutable strict parallel safe
    return lower(public.unaccent('public.unaccent', typed));

-- The words of a text, folded, one blank between them. Everything but letters and digits separates words: PostgreSQL's
-- own parser would keep "PINK/WHITE" together as a file name, and would read meaning into ":*", "&" or "!" in a query.
create function words(typed text) returns text
    language sql immutable strict parallel safe
    return btrim(regexp_replace(fold(typed), '[^[:alnum:]]+', ' ', 'g'));
