-- Licences that an operator states for a page, for all that was imported from one wiki, or for what of a page was. Page 0
-- and an empty prefix stand for all; no page of a wiki has the number 0.
create table licence_exception (
    wiki_id text not null,
    page_id bigint not null default 0,
    imported_from text not null default '',
    spdx text not null,
    name text not null,
    url text,
    reason text not null,
    set_dt timestamptz not null,
    primary key (wiki_id, page_id, imported_from),
    check (page_id > 0 or imported_from <> '')
);
