-- Of two indexes that seem to cost the same PostgreSQL takes the younger, and in a table that nobody has analysed yet they
-- do: a revision of a page would be looked for in all of the page's history, and a contributor among all of its
-- contributors, by each statement that was planned then. Primary keys are made again, to be the younger ones.
alter table revision drop constraint revision_pkey;
alter table revision add primary key (wiki_id, rev_id, page_id);
alter table contributor drop constraint contributor_pkey;
alter table contributor add primary key (wiki_id, page_id, editor_key);
