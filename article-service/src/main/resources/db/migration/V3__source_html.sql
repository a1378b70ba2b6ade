-- The source wiki's own HTML of an article's current revision, sanitised. There is none of any other revision, of a page
-- that is not in public view, or of a text that is hidden: the transaction that makes it so takes the row away.
create table source_html (
    wiki_id text collate "C" not null,
    page_id bigint not null,
    rev_id  bigint not null,
    html    text not null,
    primary key (wiki_id, page_id)
);
