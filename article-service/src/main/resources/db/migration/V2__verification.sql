-- What verifications have compared and found.
create table verification (
    wiki_id        text collate "C" not null,
    walk           text collate "C" not null,
    started_dt     timestamptz not null,
    told_pages     bigint,
    told_revisions bigint,
    finished_dt    timestamptz,
    pages          bigint,
    revisions      bigint,
    primary key (wiki_id, walk)
);

-- One row for each page of a walk until the walk is finished. A page's history may be told in stretches: reached is the
-- end of the last one that was compared.
create table verified_page (
    wiki_id        text collate "C" not null,
    walk           text collate "C" not null,
    walk_page      bigint not null,
    page_id        bigint not null,
    revisions      bigint not null,
    reached_dt     timestamptz,
    reached_rev_id bigint,
    is_whole       boolean not null,
    primary key (wiki_id, walk, walk_page)
);

-- rev_id: 0 where the page differs. walk: empty where no verification was the occasion. answered: the number of the last
-- request whose answer still showed it. is_asked: a request is on its way.
create table divergence (
    wiki_id   text collate "C" not null,
    walk      text collate "C" not null,
    page_id   bigint not null,
    rev_id    bigint not null,
    kind      text not null,
    rev_dt    timestamptz,
    found_dt  timestamptz not null,
    mended_dt timestamptz,
    answered  smallint not null,
    is_asked  boolean not null,
    primary key (wiki_id, walk, page_id, rev_id, kind)
);
create index divergence_asked on divergence (wiki_id, walk) where is_asked;

-- withdrawal has a new number: 3 missing from the wiki's list of its page. Lists of revisions are known by their ids too.
drop index ledger_by_event;
create index ledger_by_event on ledger (wiki_id, page_id, event_id) where kind in (2, 3, 4, 5, 7);
