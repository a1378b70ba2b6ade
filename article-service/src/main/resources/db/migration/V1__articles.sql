-- Everything held of articles. Keys of what grows are led by (wiki_id, page_id), so that the tables can be
-- hash-partitioned by page, or spread over machines, without changing a statement. Text that is an identity sorts by
-- code point, as the program sorts it.

create table wiki (
    wiki_id      text collate "C" primary key,
    following    text not null,
    event        jsonb not null,
    dt           timestamptz not null,
    forgotten_dt timestamptz
);

-- What is in public view, counted in shares so that pages of one wiki do not wait for each other.
create table wiki_count (
    wiki_id   text collate "C" not null,
    share     smallint not null,
    pages     bigint not null,
    revisions bigint not null,
    primary key (wiki_id, share)
) with (fillfactor = 50);

create table feed_checkpoint (
    wiki_id text collate "C" not null,
    feed    text collate "C" not null,
    event   jsonb not null,
    dt      timestamptz not null,
    primary key (wiki_id, feed)
);

-- withdrawal: 0 in public view, 1 deleted by the wiki, 2 its wiki forgotten.
create table article (
    wiki_id               text collate "C" not null,
    page_id               bigint not null,
    version               bigint not null,
    ledger_hash           bytea not null,
    title                 text collate "C" not null,
    namespace_id          integer not null,
    title_dt              timestamptz,
    is_redirect           boolean not null,
    redirect_title        text collate "C",
    redirect_namespace_id integer,
    redirect_page_id      bigint,
    redirect_interwiki    text,
    withdrawal            smallint not null,
    withdrawn_dt          timestamptz,
    seen_dt               timestamptz,
    current_rev_id        bigint,
    claimed_dt            timestamptz,
    is_told               boolean not null,
    revisions             bigint not null,
    contributors          bigint not null,
    changed_dt            timestamptz not null,
    primary key (wiki_id, page_id)
) with (fillfactor = 70);

create index article_by_title on article (wiki_id, title);
create index article_by_redirect on article (wiki_id, redirect_title) where is_redirect;
create index article_by_change on article (changed_dt desc, wiki_id, page_id) where withdrawal = 0;
create index article_of_wiki_by_change on article (wiki_id, changed_dt desc, page_id) where withdrawal = 0;

-- What is hidden is null here. The main slot lies in the row; the few others together in other_slots.
create table revision (
    wiki_id            text collate "C" not null,
    page_id            bigint not null,
    rev_id             bigint not null,
    parent_id          bigint,
    rev_dt             timestamptz not null,
    sha1               text,
    size               bigint,
    comment            text,
    editor_id          bigint,
    editor_name        text collate "C",
    editor_groups      text[],
    tags               text[],
    slot_model         text,
    slot_format        text,
    slot_sha1          text,
    slot_size          bigint,
    slot_origin_rev_id bigint,
    text_hash          bytea,
    text_bytes         bigint,
    other_slots        jsonb,
    visibility_dt      timestamptz,
    stated_dt          timestamptz,
    text_check         smallint not null,
    withdrawal         smallint not null,
    is_claimed         boolean not null,
    is_minor           boolean not null,
    is_bot             boolean not null,
    is_temp            boolean not null,
    is_content_visible boolean not null,
    is_comment_visible boolean not null,
    is_editor_visible  boolean not null,
    has_slots          boolean not null,
    primary key (wiki_id, page_id, rev_id)
);

create index revision_by_time on revision (wiki_id, page_id, rev_dt desc, rev_id desc);
create index revision_by_id on revision (wiki_id, rev_id);

-- A text is kept once for each page, under its SHA-256: as a frame of its own, or against the frame named by base_hash.
create table text (
    wiki_id   text collate "C" not null,
    page_id   bigint not null,
    hash      bytea not null,
    base_hash bytea,
    bytes     bigint not null,
    coding    smallint not null,
    body      bytea not null,
    primary key (wiki_id, page_id, hash)
);
alter table text alter column body set storage external;

-- The frame against which new texts of a page are compressed, and what that has cost so far.
create table text_frame (
    wiki_id     text collate "C" not null,
    page_id     bigint not null,
    hash        bytea not null,
    frame_bytes bigint not null,
    delta_bytes bigint not null,
    misfits     integer not null,
    primary key (wiki_id, page_id)
) with (fillfactor = 50);

create table title_history (
    wiki_id      text collate "C" not null,
    page_id      bigint not null,
    version      bigint not null,
    title        text collate "C" not null,
    namespace_id integer not null,
    since_dt     timestamptz,
    primary key (wiki_id, page_id, version)
);
create index title_history_by_title on title_history (wiki_id, title);

create table contributor (
    wiki_id     text collate "C" not null,
    page_id     bigint not null,
    editor_key  text collate "C" not null,
    kind        smallint not null,
    user_id     bigint,
    user_text   text collate "C",
    is_bot      boolean not null,
    edits       bigint not null,
    minor_edits bigint not null,
    first_dt    timestamptz not null,
    last_dt     timestamptz not null,
    last_rev_id bigint not null,
    primary key (wiki_id, page_id, editor_key)
) with (fillfactor = 70);
create index contributor_by_edits on contributor (wiki_id, page_id, edits desc, editor_key);

-- effect: 0 updated, 1 history extended, 2 withdrawn, 3 redacted. The hash before is that of the row before.
create table ledger (
    wiki_id  text collate "C" not null,
    page_id  bigint not null,
    version  bigint not null,
    effect   smallint not null,
    kind     smallint not null,
    event_id text collate "C" not null,
    dt       timestamptz not null,
    rev_id   bigint,
    hash     bytea not null,
    primary key (wiki_id, page_id, version)
);
-- Changes that leave no trace in a revision are recognised by their id when they come again:
-- move, delete, undelete, visibility change.
create index ledger_by_event on ledger (wiki_id, page_id, event_id) where kind in (2, 3, 4, 5);

-- What is applied but perhaps not yet published.
create table outbox (
    position   bigint generated always as identity primary key,
    wiki_id    text collate "C" not null,
    page_id    bigint not null,
    version    bigint not null,
    created_dt timestamptz not null,
    event      bytea not null
);
alter table outbox alter column event set storage external;
