package org.tributary.article.mentions;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tributary.article.content.Mentions;
import org.tributary.article.reading.ArticleReader;
import org.tributary.article.reading.ArticleView;
import org.tributary.article.reading.RevisionView;
import org.tributary.article.reading.WikiView;
import org.tributary.article.resolve.NamedPages;
import org.tributary.article.store.mention.MentionKind;
import org.tributary.article.store.mention.MentionStore;
import org.tributary.article.store.mention.MentionsConfig;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.page.Slot;
import org.tributary.event.wiki.Wiki;

/** Reads the texts of pages that are due, and keeps what they name. */
@Singleton
final class MentionReading {
    private static final Logger LOG = Logger.getLogger(MentionReading.class);

    private final ArticleReader reader;
    private final MentionStore store;
    private final MentionsConfig config;
    private final Counter read;
    private final Counter cut;

    MentionReading(ArticleReader reader, MentionStore store, MentionsConfig config, MeterRegistry registry) {
        this.reader = reader;
        this.store = store;
        this.config = config;
        this.read = Counter.builder("tributary.article.mentions.read")
                .description("Pages whose texts were read for what they name")
                .register(registry);
        this.cut = Counter.builder("tributary.article.mentions.cut")
                .description("Pages that name more than is kept")
                .register(registry);
    }

    /** Some pages that are due, behind this one. */
    List<MentionStore.Due> take(@Nullable PageKey after) {
        return store.take(Optional.ofNullable(after), config.pagesMax(), config.lease());
    }

    /** Reads one page; where its text changes meanwhile it stays due. */
    void read(MentionStore.Due due) {
        Optional<RevisionView> current = reader
                .articles(due.page().wikiId(), Set.of(due.page().pageId()))
                .stream()
                .map(ArticleView::current)
                .flatMap(Optional::stream)
                .filter(view -> view.revision().isContentVisible())
                .findFirst();
        long revision = current.map(view -> view.revision().revId().value()).orElse(0L);
        store.keep(due, revision, current.map(this::named).orElse(Map.of()));
        read.increment();
    }

    private Map<MentionKind, Set<PageTitle>> named(RevisionView view) {
        Optional<WikiView> wiki = reader.wiki(view.wikiId());
        Optional<String> text = reader.text(view.wikiId(), view.revision().revId());
        if (wiki.isEmpty() || text.isEmpty()) {
            return Map.of();
        }
        Map<MentionKind, Set<PageTitle>> named =
                named(view, text.get(), wiki.get().wiki());
        boolean isMore = named.values().stream().anyMatch(titles -> titles.size() > config.titlesMax());
        if (!isMore) {
            return named;
        }
        cut.increment();
        LOG.infof("page %s of %s names more than is kept", view.pageId(), view.wikiId());
        Map<MentionKind, Set<PageTitle>> kept = new EnumMap<>(MentionKind.class);
        named.forEach((kind, titles) -> kept.put(
                kind, titles.stream().limit(config.titlesMax()).collect(Collectors.toCollection(LinkedHashSet::new))));
        return kept;
    }

    private static Map<MentionKind, Set<PageTitle>> named(RevisionView view, String text, Wiki wiki) {
        Slot main = view.revision().mainSlot();
        Mentions mentions = Mentions.of(text, main == null ? "wikitext" : main.contentModel(), wiki);
        NamedPages pages = new NamedPages(wiki);
        return Map.of(
                MentionKind.LINK, pages.links(mentions),
                MentionKind.TEMPLATE, pages.templates(mentions),
                MentionKind.CATEGORY, pages.categories(mentions));
    }
}
