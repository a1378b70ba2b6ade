-- Who wrote which words of a page, as it was found; all of it can be found again from the revisions. mode: 0 as the
-- reference does it, 1 as well as we know how. chain: a hash over everything it was found from, in its order. A long
-- history is kept in parts, each with what the revisions after those of the part before brought.
create table authorship (
    page_id bigint not null,
    version bigint not null,
    added   integer not null,
    parts   integer not null,
    mode    smallint not null,
    wiki_id text collate "C" not null,
    chain   bytea not null,
    primary key (wiki_id, page_id, mode)
);

create table authorship_part (
    page_id bigint not null,
    part    integer not null,
    mode    smallint not null,
    wiki_id text collate "C" not null,
    body    bytea not null,
    primary key (wiki_id, page_id, mode, part)
);
-- It is compressed already.
alter table authorship_part alter column body set storage external;
