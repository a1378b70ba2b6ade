-- Prints of the text that is new in a revision of its page: hashes of eight words each, no text. A row for each revision
-- that brought some.
create table provenance_print (
    page_id bigint not null,
    rev_id  bigint not null,
    rev_dt  timestamptz not null,
    wiki_id text collate "C" not null,
    prints  integer[] not null
);
create index provenance_print_by_page on provenance_print (wiki_id, page_id, rev_dt, rev_id);
-- Written in the background, and looked into for each new print: a list of what is not sorted in yet would cost more.
create index provenance_print_by_print on provenance_print using gin (prints) with (fastupdate = off);

-- Prints that stand on so many pages that they say nothing.
create table provenance_common (
    print integer primary key
);
