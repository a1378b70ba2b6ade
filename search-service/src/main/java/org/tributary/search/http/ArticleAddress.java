package org.tributary.search.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.identity.WikiId;

/** Where people read an article. */
final class ArticleAddress {
    private ArticleAddress() {}

    static String of(WikiId wikiId, PageTitle title) {
        String encoded = URLEncoder.encode(title.value(), StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/")
                .replace("%3A", ":");
        return "/wikis/" + wikiId + "/page/" + encoded;
    }

    /** Whom to credit for a revision of it. */
    static String attribution(PageKey page, RevisionId revision) {
        return "/v1/wikis/" + page.wikiId() + "/pages/" + page.pageId() + "/attribution?revision=" + revision;
    }
}
