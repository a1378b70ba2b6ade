-- Where the texts of pages came from. All of it but the decisions of people is derived from what is held, after the fact.

-- Pages of which provenance is still to be derived, not before due_dt.
create table provenance_due (
    wiki_id text collate "C" not null,
    page_id bigint not null,
    due_dt  timestamptz not null,
    primary key (wiki_id, page_id)
) with (fillfactor = 70);
create index provenance_due_by_dt on provenance_due (due_dt);
insert into provenance_due (wiki_id, page_id, due_dt) select wiki_id, page_id, now() from article;

-- How far a page was read: all entries of its ledger up to version, its revisions up to the one that was reached.
create table provenance_page (
    wiki_id        text collate "C" not null,
    page_id        bigint not null,
    version        bigint not null,
    reached_dt     timestamptz,
    reached_rev_id bigint,
    primary key (wiki_id, page_id)
) with (fillfactor = 70);

-- What was found, and where: wiki_id, page_id and rev_id are the revision that shows it. The source is a page that is held
-- (source_page_id) or one that was named (source_title); source_wiki_id is null where only a prefix was named. The copy
-- is of wiki_id. evidence: 0 summary, 1 import mark, 2 template, 3 text. kind: 0 copy, 1 translation, 2 import, 3 merge, 4 split.
create table provenance_claim (
    page_id        bigint not null,
    rev_id         bigint not null,
    copy_page_id   bigint,
    source_page_id bigint,
    source_rev_id  bigint,
    words          integer,
    evidence       smallint not null,
    kind           smallint not null,
    confidence     smallint not null,
    wiki_id        text collate "C" not null,
    copy_title     text collate "C",
    source_wiki_id text collate "C",
    source_prefix  text collate "C",
    source_title   text collate "C"
);
create index provenance_claim_by_place on provenance_claim (wiki_id, page_id, rev_id);
create index provenance_claim_by_copy on provenance_claim (wiki_id, copy_page_id);
create index provenance_claim_by_copy_title on provenance_claim (wiki_id, copy_title) where copy_title is not null;
create index provenance_claim_by_source on provenance_claim (source_wiki_id, source_page_id) where source_page_id is not null;
create unique index provenance_claim_of_text on provenance_claim (wiki_id, page_id, rev_id, source_wiki_id, source_page_id)
    where evidence = 3;
create unique index provenance_claim_of_mark on provenance_claim (wiki_id, page_id, source_prefix) where evidence = 1;

-- What people decided, the newest last; nothing is ever changed. action: 0 confirmed, 1 rejected, 2 added, 3 reopened.
create table provenance_decision (
    decision_id    bigint generated always as identity primary key,
    page_id        bigint not null,
    decided_dt     timestamptz not null,
    source_page_id bigint,
    source_rev_id  bigint,
    action         smallint not null,
    kind           smallint not null,
    wiki_id        text collate "C" not null,
    source_wiki_id text collate "C",
    source_prefix  text collate "C",
    source_title   text collate "C",
    decided_by     text not null,
    note           text
);
create index provenance_decision_by_page on provenance_decision (wiki_id, page_id, decision_id);
