-- Licences that were stated or taken back, until subscribers have been told of every article they are about. page_id is 0 where
-- that is all that was imported from one wiki. told_page_id: up to where it has been told.
create table licence_telling (
    telling       bigint generated always as identity primary key,
    wiki_id       text collate "C" not null,
    page_id       bigint not null,
    imported_from text not null,
    told_page_id  bigint not null default 0
);
