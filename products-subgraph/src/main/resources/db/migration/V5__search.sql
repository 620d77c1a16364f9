-- Words that stand in the catalogue, for the forgiving of typing errors. Only letters: a code with one digit wrong is
-- another code. Words that went out of use stay; they find nothing.
create table search_word (
    word text collate "C" primary key
);

-- serves: the known words nearest to a mistyped one, nearest first
create index search_word_by_likeness on search_word using gist (word gist_trgm_ops (siglen = 64));

-- All words, each perhaps unfinished. At most twelve: a page of text is no search.
create function typed_words(typed text) returns setof text
    language sql immutable strict parallel safe rows 3
    begin atomic
        select distinct word
        from (select word from string_to_table(words(typed), ' ') word where word <> '' limit 12) first_words;
    end;

-- Null, which matches nothing, when there is no word in the text.
create function beginnings_query(typed text) returns tsquery
    language sql immutable strict parallel safe
    return (select to_tsquery('simple', string_agg(quote_literal(word) || ':*', ' & ')) from typed_words(typed) word);

create function whole_words_query(typed text) returns tsquery
    language sql immutable strict parallel safe
    return (select to_tsquery('simple', string_agg(quote_literal(word), ' & ')) from typed_words(typed) word);

create function letters(word text) returns text
    language sql immutable strict parallel safe
    return (select string_agg(letter, '' order by letter) from string_to_table(word, null) letter);

-- Letters wrong, missing or too many, up to 3 for "more than 2"; two neighbours swapped, the most frequent slip, are one.
create function typing_errors(typed text, word text) returns integer
    language sql immutable strict parallel safe
    return case
        when length(typed) = length(word) and levenshtein(typed, word) = 2 and letters(typed) = letters(word) then 1
        else levenshtein_less_equal(typed, word, 2)
    end;

-- A word that may be mistyped, as a part of a tsquery: itself or the nearest known words. One error is forgiven, from
-- five letters on two, and then the word may be unfinished too.
create function forgiving(typed text) returns text
    language sql stable strict parallel safe
    begin atomic
        with alike as (
            select word from search_word order by word <-> typed limit 50
        ), compared as (
            select word,
                case when length(typed) < 5 then typing_errors(typed, word)
                    else least(typing_errors(typed, word), typing_errors(typed, left(word, length(typed))),
                        typing_errors(typed, left(word, length(typed) + 1)))
                end as errors
            from alike
        ), nearest as (
            select word from compared
            where errors between 1 and case when length(typed) < 5 then 1 else 2 end
            order by errors
            fetch first 1 row with ties
        )
        select concat_ws(' | ', quote_literal(typed) || ':*', string_agg(quote_literal(word), ' | ')) from nearest;
    end;

create function forgiving_query(typed text) returns tsquery
    language sql stable strict parallel safe
    return (select to_tsquery('simple', string_agg('(' || forgiving(word) || ')', ' & ')) from typed_words(typed) word);
