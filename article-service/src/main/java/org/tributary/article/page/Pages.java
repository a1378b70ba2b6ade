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

    static native TemplateInstance contributors(ContributorsPage page);

    static native TemplateInstance provenance(Subject subject, List<SourceLine> lines);

    static native TemplateInstance redirects(Subject subject, List<Link> redirects);

    static native TemplateInstance redactions(
            List<RedactionsRoutes.Reader> readers,
            List<RedactionsRoutes.Line> lines,
            boolean isUnacknowledged,
            String moreHref);
}
