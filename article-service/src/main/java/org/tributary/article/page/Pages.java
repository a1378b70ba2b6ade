package org.tributary.article.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The templates. */
@CheckedTemplate(basePath = "page")
final class Pages {
    private Pages() {}

    static native TemplateInstance home(List<WikiCard> wikis, List<ChangeLine> changes);

    static native TemplateInstance wiki(WikiCard wiki, List<String> notices, List<ChangeLine> changes);

    static native TemplateInstance article(ArticlePage page);

    static native TemplateInstance revision(ArticlePage page, RevisionLine line, boolean isCurrent);

    static native TemplateInstance history(Subject subject, List<RevisionLine> lines, String olderHref);

    static native TemplateInstance diff(Subject subject, DiffPage diff);

    static native TemplateInstance contributors(Subject subject, List<ContributorLine> lines, String moreHref);

    static native TemplateInstance redirects(Subject subject, List<Link> redirects);
}
