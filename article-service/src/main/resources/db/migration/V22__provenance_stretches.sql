-- Prints of many revisions of a page in one row: a row for each revision took most of its room for itself and not for prints.
alter table provenance_print rename to provenance_print_before;
drop index provenance_print_by_page, provenance_print_by_print;

-- A stretch of the history of a page: prints of the text that is new in its revisions, and beside them which revision brought
-- how many of them, in the order of the history: the first counts[1] are those of rev_ids[1], and so on. rev_micros: when it
-- was made, in microseconds since 1970. Revisions that brought nothing are left out.
create table provenance_print (
    page_id    bigint not null,
    stretch    integer not null,
    wiki_id    text collate "C" not null,
    prints     integer[] not null,
    rev_ids    bigint[] not null,
    rev_micros bigint[] not null,
    counts     integer[] not null,
    primary key (wiki_id, page_id, stretch)
);
-- Within the row, which is at most a third of a page but for texts that are new and very long.
alter table provenance_print alter column prints set storage main, alter column rev_ids set storage main,
    alter column rev_micros set storage main, alter column counts set storage main;

create aggregate provenance_joined (integer[]) (sfunc = array_cat, stype = integer[], initcond = '{}');
insert into provenance_print (page_id, stretch, wiki_id, prints, rev_ids, rev_micros, counts)
select page_id, row_number() over (partition by wiki_id, page_id order by part) - 1, wiki_id, prints, rev_ids, rev_micros, counts
from (
    select wiki_id, page_id, part, provenance_joined(prints order by rev_dt, rev_id) as prints,
        array_agg(rev_id order by rev_dt, rev_id) as rev_ids,
        array_agg((extract(epoch from rev_dt) * 1000000)::bigint order by rev_dt, rev_id) as rev_micros,
        array_agg(cardinality(prints) order by rev_dt, rev_id) as counts
    from (
        select *, (sum(cardinality(prints)) over (partition by wiki_id, page_id order by rev_dt, rev_id) - 1) / 400 as part
        from provenance_print_before where cardinality(prints) > 0) placed
    group by wiki_id, page_id, part) parts
order by wiki_id, page_id, part;
drop aggregate provenance_joined (integer[]);
drop table provenance_print_before;

-- Written in the background, and looked into for each new print: a list of what is not sorted in yet would cost more.
create index provenance_print_by_print on provenance_print using gin (prints) with (fastupdate = off);

-- Stretches that have any of some prints, always by the index: of a table that nobody has analysed PostgreSQL believes that
-- many prints are in most rows, and would compare each of them with each print of the table.
create function provenance_sharing (wanted integer[])
    returns table (wiki_id text, page_id bigint, prints integer[], rev_ids bigint[], rev_micros bigint[], counts integer[])
    language sql stable set enable_seqscan = off
    as 'select wiki_id, page_id, prints, rev_ids, rev_micros, counts from provenance_print where prints && wanted';
