-- Texts that have settled lie in packs: many texts of a page, one after another, compressed as one. What has arrived
-- lately stays in text, in the order of seq, until it is packed. Nothing that is held has to be moved for that now.

alter table text add column seq bigint generated always as identity;
alter table text set (
    autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 500, toast.autovacuum_vacuum_scale_factor = 0.02);

-- One row for each page: the frame against which new texts are compressed, null if the next one starts afresh; how many
-- texts are in text; and the number of the next pack.
alter table text_frame rename to text_tail;
alter index text_frame_pkey rename to text_tail_pkey;
alter table text_tail alter column hash drop not null;
alter table text_tail add column texts integer not null default 0;
alter table text_tail add column packs integer not null default 0;
alter table text_tail add column written_dt timestamptz not null default now();

insert into text_tail (wiki_id, page_id, frame_bytes, delta_bytes, misfits, texts)
    select wiki_id, page_id, 0, 0, 0, count(*) from text group by wiki_id, page_id
    on conflict (wiki_id, page_id) do update set texts = excluded.texts;

-- A text's place is its pack and its number there, for ever. bytes: four for the length of each text, -1 once it was
-- purged. head: the text at head_place, compressed against the head of the parent pack; body: all the others in their
-- order, compressed against the head. hashes: the first 16 bytes of each text's SHA-256, until they are filed.
create table text_pack (
    wiki_id    text collate "C" not null,
    page_id    bigint not null,
    pack       integer not null,
    parent     integer,
    head_place smallint not null,
    bytes      bytea not null,
    hashes     bytea,
    head       bytea not null,
    body       bytea not null,
    primary key (wiki_id, page_id, pack)
);
alter table text_pack alter column bytes set storage main;
alter table text_pack alter column hashes set storage main;
alter table text_pack alter column head set storage external;
alter table text_pack alter column body set storage external;
alter table text_pack set (autovacuum_vacuum_scale_factor = 0.05, toast.autovacuum_vacuum_scale_factor = 0.05);
create index text_pack_unfiled on text_pack (wiki_id, page_id) where hashes is not null;

-- Where the texts of long histories are: entries of 22 bytes, in order: 16 of the hash, 4 of the pack, 2 of the place. A
-- row holds those from low up to the low of the next row.
create table text_directory (
    wiki_id text collate "C" not null,
    page_id bigint not null,
    low     bytea not null,
    entries bytea not null,
    primary key (wiki_id, page_id, low)
);
alter table text_directory alter column entries set storage plain;
alter table text_directory set (autovacuum_vacuum_scale_factor = 0.05);

-- Pages with texts to be packed, not before due_dt.
create table text_settling (
    wiki_id text collate "C" not null,
    page_id bigint not null,
    due_dt  timestamptz not null,
    primary key (wiki_id, page_id)
);
create index text_settling_due on text_settling (due_dt);

insert into text_settling (wiki_id, page_id, due_dt)
    select wiki_id, page_id, now() from text_tail where texts >= 8;
