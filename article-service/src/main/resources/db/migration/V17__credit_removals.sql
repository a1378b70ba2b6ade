-- Whose name is not to be told: an author asked not to be named any more (CC BY-SA 4.0, section 3(a)(3)). page_id is null where
-- that holds for the whole wiki. restored_dt: since when the name is told again. told_page_id and told_rev_id: up to where
-- subscribers were told of the removal, or after that of the restoring; is_told: whether all of it is done.
create table credit_removal (
    wiki_id         text collate "C" not null,
    removal         bigint generated always as identity,
    page_id         bigint,
    user_ids        bigint[] not null,
    user_text       text collate "C",
    reason          text not null,
    removed_dt      timestamptz not null,
    restored_dt     timestamptz,
    restored_reason text,
    told_page_id    bigint not null default 0,
    told_rev_id     bigint not null default 0,
    told            bigint not null default 0,
    is_told         boolean not null default false,
    primary key (wiki_id, removal)
);
create index credit_removal_standing on credit_removal (wiki_id) where restored_dt is null;
create index credit_removal_untold on credit_removal (wiki_id, removal) where not is_told;
