-- The tables with a row for each revision, laid out again so that a row takes little room: fixed columns by falling width,
-- so that nothing is padded; hashes as bytes; and what follows from another column of the row is not repeated.

create function base36_bytes(digits text) returns bytea language plpgsql immutable strict as $$
declare
    number numeric := 0;
    packed bytea := '';
begin
    for i in 1..length(digits) loop
        number := number * 36 + strpos('0123456789abcdefghijklmnopqrstuvwxyz', substr(digits, i, 1)) - 1;
    end loop;
    for i in 1..5 loop
        packed := substr(int8send(mod(number, 4294967296)::int8), 5) || packed;
        number := div(number, 4294967296);
    end loop;
    return case when number > 0 then substr(int4send(number::int4), 4) || packed else packed end;
end $$;

alter table revision rename to revision_before;
alter index revision_pkey rename to revision_before_pkey;
alter index revision_by_time rename to revision_before_by_time;
drop index revision_by_id;

-- What is hidden is null here. The main slot lies in the row; the few others together in other_slots. implied: bits for
-- columns that are null because they say what others do. 1 size is text_bytes. 2 slot_size is text_bytes. 4 slot_sha1 is
-- sha1. 8 slot_origin_rev_id is rev_id. 16 slot_model and slot_format are wikitext and text/x-wiki.
create table revision (
    page_id            bigint not null,
    rev_id             bigint not null,
    rev_dt             timestamptz not null,
    parent_id          bigint,
    editor_id          bigint,
    size               bigint,
    slot_size          bigint,
    slot_origin_rev_id bigint,
    visibility_dt      timestamptz,
    stated_dt          timestamptz,
    text_bytes         integer,
    implied            smallint not null,
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
    wiki_id            text collate "C" not null,
    sha1               bytea,
    text_hash          bytea,
    editor_name        text collate "C",
    comment            text,
    slot_model         text,
    slot_format        text,
    slot_sha1          bytea,
    editor_groups      text[],
    tags               text[],
    other_slots        jsonb
);

insert into revision
select page_id, rev_id, rev_dt, parent_id, editor_id,
    case when implied & 1 = 0 then size end,
    case when implied & 2 = 0 then slot_size end,
    case when implied & 8 = 0 then slot_origin_rev_id end,
    visibility_dt, stated_dt, text_bytes, implied, text_check, withdrawal, is_claimed, is_minor, is_bot, is_temp,
    is_content_visible, is_comment_visible, is_editor_visible, has_slots, wiki_id, base36_bytes(sha1), text_hash,
    editor_name, comment,
    case when implied & 16 = 0 then slot_model end,
    case when implied & 16 = 0 then slot_format end,
    case when implied & 4 = 0 then base36_bytes(slot_sha1) end,
    editor_groups, tags, other_slots
from (
    select *,
        (case when size = text_bytes then 1 else 0 end
            + case when slot_size = text_bytes then 2 else 0 end
            + case when slot_sha1 = sha1 then 4 else 0 end
            + case when slot_origin_rev_id = rev_id then 8 else 0 end
            + case when slot_model = 'wikitext' and slot_format = 'text/x-wiki' then 16 else 0 end)::smallint as implied
    from revision_before) held
order by wiki_id, page_id, rev_dt, rev_id;

drop table revision_before;
drop function base36_bytes(text);

-- A revision is found by its number alone, and by its number within a page, in the same index: one less to be written.
alter table revision add primary key (wiki_id, rev_id, page_id);
-- Ascending, as histories grow: pages of an index that grows at its end are left full, not half empty.
create index revision_by_time on revision (wiki_id, page_id, rev_dt, rev_id);

alter table ledger rename to ledger_before;
alter index ledger_pkey rename to ledger_before_pkey;
drop index ledger_by_event;

-- effect: 0 updated, 1 history extended, 2 withdrawn, 3 redacted. The hash before is that of the row before.
create table ledger (
    page_id  bigint not null,
    version  bigint not null,
    dt       timestamptz not null,
    rev_id   bigint,
    effect   smallint not null,
    kind     smallint not null,
    wiki_id  text collate "C" not null,
    hash     bytea not null,
    event_id text collate "C" not null
);
insert into ledger
select page_id, version, dt, rev_id, effect, kind, wiki_id, hash, event_id from ledger_before
order by wiki_id, page_id, version;
drop table ledger_before;
alter table ledger add primary key (wiki_id, page_id, version);
create index ledger_by_event on ledger (wiki_id, page_id, event_id) where kind in (2, 3, 4, 5, 7);

-- Rows of the outbox live for a moment. What they leave behind is taken away long before a fifth of anything has gone.
alter table outbox set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 500,
    toast.autovacuum_vacuum_scale_factor = 0, toast.autovacuum_vacuum_threshold = 500);

-- Bytes of the event before it was compressed with zstd; null where it is not.
alter table outbox add column bytes integer;
