-- What was to be deleted by whoever keeps a copy, and who has said that it did. Nothing here tells what it was. redaction: the id
-- of the article change that told of it. hides: bits, 1 a text, 2 a comment, 4 an editor, 8 the page.
create table redaction (
    number      bigint generated always as identity primary key,
    redaction   uuid not null unique,
    wiki_id     text collate "C" not null,
    page_id     bigint not null,
    version     bigint not null,
    rev_id      bigint,
    hides       smallint not null,
    recorded_dt timestamptz not null
);
create index redaction_of_page on redaction (wiki_id, page_id);

-- Whoever is to acknowledge redactions recorded after it became known. forgotten_dt: since when nothing is awaited of it.
create table subscriber (
    subscriber   text collate "C" primary key,
    since_dt     timestamptz not null,
    seen_dt      timestamptz not null,
    forgotten_dt timestamptz
);

create table redaction_receipt (
    number          bigint not null,
    subscriber      text collate "C" not null,
    acknowledged_dt timestamptz not null,
    primary key (number, subscriber)
);
