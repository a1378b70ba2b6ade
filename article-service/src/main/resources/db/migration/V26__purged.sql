-- Transactions that took out of these tables what nobody may see any more, until a vacuum has passed over what they left behind.
-- xid: the transaction itself, which says whether somebody may still see what was there before.
create table purged (
    number bigint generated always as identity primary key,
    xid    xid not null default pg_current_xact_id()::xid
);
