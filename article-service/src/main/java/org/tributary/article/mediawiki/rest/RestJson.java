package org.tributary.article.mediawiki.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tributary.article.mediawiki.MediaWikiJson;
import org.tributary.article.reading.ArticleView;
import org.tributary.article.reading.RevisionView;
import org.tributary.article.reading.WikiView;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.page.Revision;
import org.tributary.event.page.User;
import org.tributary.event.wiki.Rights;

/** Writes pages and revisions with MediaWiki's fields, in its order. */
final class RestJson {
    private RestJson() {}

    static ObjectNode page(WikiView wiki, ArticleView article, RevisionView current) {
        ObjectNode json =
                MediaWikiJson.object().put("id", article.page().pageId().value());
        title(json, article.page().pageTitle());
        json.putObject("latest")
                .put("id", current.revision().revId().value())
                .put("timestamp", current.revision().revDt().toString());
        json.put("content_model", RestFinder.model(current));
        licence(json, wiki, current);
        return json;
    }

    static ObjectNode revision(WikiView wiki, ArticleView article, RevisionView view) {
        Revision revision = view.revision();
        ObjectNode json = MediaWikiJson.object()
                .put("id", revision.revId().value())
                .put("size", size(view))
                .put("minor", revision.isMinorEdit())
                .put("timestamp", revision.revDt().toString())
                .put("content_model", RestFinder.model(view));
        title(
                json.putObject("page").put("id", article.page().pageId().value()),
                article.page().pageTitle());
        licence(json, wiki, view);
        user(json, revision);
        return json.put("comment", revision.comment()).put("delta", delta(view));
    }

    /** A revision in a history. */
    static ObjectNode line(RevisionView view) {
        Revision revision = view.revision();
        ObjectNode json = MediaWikiJson.object()
                .put("id", revision.revId().value())
                .put("timestamp", revision.revDt().toString())
                .put("minor", revision.isMinorEdit())
                .put("size", size(view))
                .put("comment", revision.comment());
        user(json, revision);
        return json.put("delta", delta(view));
    }

    static ArrayNode languages(ArticleView article) {
        ArrayNode links = JsonNodeFactory.instance.arrayNode();
        for (Map.Entry<String, String> link : new TreeMap<>(article.document().languageLinks()).entrySet()) {
            Locale locale = Locale.forLanguageTag(link.getKey());
            String name = locale.getDisplayLanguage(locale);
            String key = link.getValue().replace(' ', '_');
            links.addObject()
                    .put("code", link.getKey())
                    .put("name", name.isEmpty() ? link.getKey() : name)
                    .put("key", key)
                    .put("title", key.replace('_', ' '));
        }
        return links;
    }

    static String spaced(PageTitle title) {
        return title.value().replace('_', ' ');
    }

    private static void title(ObjectNode json, PageTitle title) {
        json.put("key", title.value()).put("title", spaced(title));
    }

    /** In the wiki's own words where the revision stands under what it says today, else in ours. */
    private static void licence(ObjectNode json, WikiView wiki, RevisionView view) {
        Rights rights = wiki.wiki().rights();
        boolean isStated = view.licence().equals(wiki.licence()) && rights.text() != null;
        String url = isStated ? rights.url() : view.licence().url();
        json.putObject("license")
                .put("url", url == null ? "" : url)
                .put("title", isStated ? rights.text() : view.licence().name());
    }

    private static void user(ObjectNode json, Revision revision) {
        User editor = revision.editor();
        if (editor == null) {
            json.putNull("user");
            return;
        }
        Long id = editor.userId();
        json.putObject("user").put("id", id == null || id == 0 ? null : id).put("name", editor.userText());
    }

    private static @Nullable Long size(RevisionView view) {
        Long stated = view.revision().revSize();
        return stated == null ? view.sizeBytes().orElse(null) : stated;
    }

    private static @Nullable Long delta(RevisionView view) {
        Long size = size(view);
        if (size == null || view.revision().revParentId() == null) {
            return null;
        }
        return view.parentSizeBytes().map(before -> size - before).orElse(null);
    }
}
