-- An entry of the ledger covers what is held of the revision it is about: content_hash is null for a withdrawal, and for
-- entries made before. rev_id names the revision that was changed. event_id is null where a revision shows the change.
-- current_rev_id: the article's current revision from then on, null where that is rev_id or, without one, where there is none.
alter table ledger add column content_hash bytea, add column current_rev_id bigint;
alter table ledger alter column event_id drop not null;

-- What the salts of content hashes are made from: one row, made once, told to nobody, and kept in every backup.
create table ledger_key (
    is_one boolean primary key default true check (is_one),
    key    bytea not null
);
insert into ledger_key (key)
    select sha256(convert_to(string_agg(gen_random_uuid()::text, ''), 'UTF8')) from generate_series(1, 8);
