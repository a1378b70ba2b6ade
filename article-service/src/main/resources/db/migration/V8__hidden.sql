-- Finds at once the few pages of which something is hidden or withdrawn.
create index revision_out_of_view on revision (wiki_id, page_id)
    where withdrawal <> 0 or not (is_content_visible and is_comment_visible and is_editor_visible);
