package org.tributary.article.resolve;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tributary.article.provenance.DecisionKind;
import org.tributary.article.provenance.ProvenanceKind;
import org.tributary.article.reading.ArticleView;
import org.tributary.article.reading.provenance.ProvenanceLink;
import org.tributary.article.reading.provenance.ProvenanceReader;
import org.tributary.article.reading.provenance.SourcePage;
import org.tributary.article.store.provenance.Decision;
import org.tributary.article.store.provenance.Decisions;
import org.tributary.event.identity.PageKey;
import org.tributary.frame.Problem;

/** Keeps what people decide of the sources of a page, or says what is wrong with what they sent. */
@Singleton
public final class Deciding {
    private static final int NAME_CHARACTERS_MAX = 255;
    private static final int NOTE_CHARACTERS_MAX = 1_000;
    private static final int TITLE_CHARACTERS_MAX = 320;
    private static final Pattern FORBIDDEN = Pattern.compile("[\\[\\]{}|<>#]");

    private final ProvenanceReader reader;
    private final Decisions decisions;
    private final Clock clock;

    Deciding(ProvenanceReader reader, Decisions decisions, Clock clock) {
        this.reader = reader;
        this.decisions = decisions;
        this.clock = clock;
    }

    /**
     * Who decides, and why.
     *
     * @param by as they call themselves
     */
    public record Who(@Nullable String by, @Nullable String note) {}

    /**
     * A source as somebody names it.
     *
     * @param wiki a wiki_id, a prefix or a host; the wiki of the page itself where it is absent
     */
    public record NamedSource(
            @Nullable String wiki,
            @Nullable String title,
            @Nullable Long revId) {}

    public ProvenanceLink link(ArticleView article, String id) {
        return reader.one(article.key(), id)
                .orElseThrow(() -> Problem.notHeld("page " + article.page().pageId() + " has no source '" + id + "'"));
    }

    /** Confirms a source, rejects it, or takes back what was decided before. */
    public ProvenanceLink decide(ArticleView article, String id, @Nullable String state, Who who) {
        ProvenanceLink link = link(article, id);
        DecisionKind action =
                switch (state == null ? "" : state.toLowerCase(Locale.ROOT)) {
                    case "confirmed" -> DecisionKind.CONFIRMED;
                    case "rejected" -> DecisionKind.REJECTED;
                    case "found" -> DecisionKind.REOPENED;
                    default -> throw Problem.badParameter("state", "confirmed, rejected or found is wanted");
                };
        SourcePage source = link.source();
        decisions.add(new Decision(
                article.key(),
                action,
                link.kind(),
                source.key().orElse(null),
                source.wikiId(),
                source.wikiId() == null ? source.prefix() : null,
                source.title(),
                source.revId(),
                name(who),
                note(who),
                clock.instant()));
        return reader.one(article.key(), id).orElse(link);
    }

    /** Adds a source that was not found. */
    public ProvenanceLink add(ArticleView article, @Nullable String kind, @Nullable NamedSource named, Who who) {
        Decision decision = added(article, kind(kind), named, who);
        Set<String> before = reader.of(article.key()).stream()
                .filter(link -> !link.decisions().isEmpty())
                .map(link -> link.id() + link.decisions().size())
                .collect(Collectors.toSet());
        decisions.add(decision);
        return reader.of(article.key()).stream()
                .filter(link -> link.state() == ProvenanceLink.State.ADDED)
                .filter(link -> !before.contains(link.id() + link.decisions().size()))
                .findFirst()
                .orElseThrow(() -> Problem.unusable("a page is no source of itself"));
    }

    private Decision added(ArticleView article, ProvenanceKind kind, @Nullable NamedSource named, Who who) {
        PageKey page = article.key();
        String written = named == null ? null : named.title();
        String title = written == null ? "" : written.strip().replace(' ', '_');
        if (named == null
                || title.isEmpty()
                || title.length() > TITLE_CHARACTERS_MAX
                || FORBIDDEN.matcher(title).find()) {
            throw Problem.badParameter("source.title", "the title of a page is wanted");
        }
        boolean isItself = article.page().pageTitle().value().equalsIgnoreCase(title);
        Long revId = named.revId();
        if (revId != null && revId < 1) {
            throw Problem.badParameter("source.rev_id", "a number of 1 or more is wanted");
        }
        String wiki = named.wiki() == null ? "" : named.wiki().strip();
        boolean isHere = wiki.isEmpty() || wiki.equals(page.wikiId().value());
        if (isHere && isItself) {
            throw Problem.badParameter("source.title", "a page is no source of itself");
        }
        return new Decision(
                page,
                DecisionKind.ADDED,
                kind,
                null,
                isHere ? page.wikiId().value() : null,
                isHere ? null : wiki,
                title,
                revId,
                name(who),
                note(who),
                clock.instant());
    }

    private static ProvenanceKind kind(@Nullable String kind) {
        return Arrays.stream(ProvenanceKind.values())
                .filter(each -> each.name().equalsIgnoreCase(kind == null ? "" : kind))
                .findFirst()
                .orElseThrow(() -> Problem.badParameter("kind", "copy, translation, import, merge or split is wanted"));
    }

    private static String name(Who who) {
        String by = who.by() == null ? "" : who.by().strip();
        if (by.isEmpty() || by.length() > NAME_CHARACTERS_MAX) {
            throw Problem.badParameter("by", "who decides is wanted, in 1 to " + NAME_CHARACTERS_MAX + " characters");
        }
        return by;
    }

    private static @Nullable String note(Who who) {
        String note = who.note();
        if (note != null && note.length() > NOTE_CHARACTERS_MAX) {
            throw Problem.badParameter("note", "at most " + NOTE_CHARACTERS_MAX + " characters are wanted");
        }
        return note == null || note.isBlank() ? null : note.strip();
    }
}
