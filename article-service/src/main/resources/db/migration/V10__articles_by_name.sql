-- Wikis order the pages of a namespace by what follows its name: some write that name in several ways, as in Benutzer:Bert
-- and Benutzerin:Anna, and mean one namespace.
create index article_by_name on article (
    wiki_id, namespace_id, (case when namespace_id = 0 then title else substr(title, strpos(title, ':') + 1) end));
