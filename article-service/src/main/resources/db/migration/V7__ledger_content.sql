-- An entry of the ledger covers what is held of the revision it is about: content_hash is null for a withdrawal, and for
-- entries made before. rev_id names the revision that was changed. event_id is null where a revision shows the change.
alter table ledger add column content_hash bytea;
alter table ledger alter column event_id drop not null;

-- What the salts of content hashes are made from: one row, made once, told to nobody, and kept in every backup.
create table ledger_key (
    is_one boolean primary key default true check (is_one),
    key    bytea not null
);
insert into ledger_key (key)
    select sha256(convert_to(string_agg(gen_random_uuid()::text, ''), 'UTF8')) from generate_series(1, 8);
