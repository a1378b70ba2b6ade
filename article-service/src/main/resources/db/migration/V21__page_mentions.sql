-- What the texts of current revisions name: kind 1 pages they link to, 2 templates they call, 3 categories they are in.
-- Found by what is named, and by page to be replaced when its text changes.
create table page_mention (
    page_id bigint not null,
    kind    smallint not null,
    wiki_id text collate "C" not null,
    target  text collate "C" not null,
    primary key (wiki_id, kind, target, page_id)
);
create index page_mention_by_page on page_mention (wiki_id, page_id);

-- Of which revision that is. What it names is shown only while that revision may be read.
create table page_mentions (
    page_id bigint not null,
    rev_id  bigint not null,
    wiki_id text collate "C" not null,
    primary key (wiki_id, page_id)
);

-- Pages whose texts are to be read: asked counts how often that was wanted, taken_dt says since when a replica reads it.
create table page_mentions_due (
    page_id  bigint not null,
    asked    bigint not null,
    taken_dt timestamptz,
    wiki_id  text collate "C" not null,
    primary key (wiki_id, page_id)
) with (fillfactor = 70);
insert into page_mentions_due (page_id, asked, wiki_id)
    select page_id, 1, wiki_id from article where withdrawal = 0 and current_rev_id is not null;
