package org.tributary.article.mediawiki.action.listing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tributary.article.mediawiki.action.ActionError;
import org.tributary.article.mediawiki.action.ListModule.Row;
import org.tributary.article.reading.listing.ListedPage;
import org.tributary.article.reading.listing.MentionLister;
import org.tributary.article.reading.listing.MentionPlace;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.PageTitle;

/**
 * The pages that name another, and with each redirect among them those that name the redirect. As in MediaWiki, the redirects
 * of an answer come again in the next one until all that name them are told.
 */
final class ThroughRedirects {
    private static final Comparator<ListedPage> BY_TITLE = Comparator.comparingInt(ListedPage::namespaceId)
            .thenComparing(page -> page.title().value());

    private final MentionQuestion question;
    private final MentionLister lister;
    private final Map<PageId, List<ListedPage>> naming = new LinkedHashMap<>();

    ThroughRedirects(MentionQuestion question, MentionLister lister) {
        this.question = question;
        this.lister = lister;
    }

    List<Row> rows(PageTitle target) {
        Mark mark = question.mark().map(Mark::read).orElse(Mark.BEGINNING);
        // Redirects are listed even where none are asked for, since others may come through them.
        boolean areAllRedirects = question.isRedirect().filter(isOne -> isOne).isPresent();
        Predicate<ListedPage> isListed = page -> !areAllRedirects || page.isRedirect();
        MentionLister.InOrder direct = lister.inOrder(
                question.named(target), mark.direct(), question.namespaces(), isListed, question.limit());
        Optional<Mark> within = through(mark, direct.pages());
        within.or(() -> direct.next().map(place -> new Mark(place, Optional.empty())))
                .ifPresent(next -> question.goOn(next.write()));
        return direct.pages().stream().map(this::row).toList();
    }

    /** Reads who names each redirect; tells where to go on where there are too many. */
    private Optional<Mark> through(Mark mark, List<ListedPage> direct) {
        List<ListedPage> redirects = direct.stream()
                .filter(ListedPage::isRedirect)
                .sorted(BY_TITLE)
                .dropWhile(page ->
                        mark.within().filter(place -> place.isBehind(page)).isPresent())
                .toList();
        int left = question.limit();
        for (ListedPage redirect : redirects) {
            MentionPlace from = mark.within()
                    .filter(place -> place.isOf(redirect))
                    .map(Within::place)
                    .orElse(MentionPlace.BEGINNING);
            MentionLister.InOrder part = lister.inOrder(
                    question.named(redirect.title()), from, question.namespaces(), question::isOfKind, left);
            naming.put(redirect.pageId(), part.pages());
            left -= part.pages().size();
            if (part.next().isPresent()) {
                Within within = new Within(
                        redirect.namespaceId(), redirect.title(), part.next().get());
                return Optional.of(new Mark(mark.from(direct), Optional.of(within)));
            }
        }
        return Optional.empty();
    }

    private Row row(ListedPage page) {
        ObjectNode json = question.json(page);
        List<PageId> within = new ArrayList<>();
        List<ListedPage> through = naming.getOrDefault(page.pageId(), List.of());
        if (!through.isEmpty()) {
            ArrayNode rows = json.putArray("redirlinks");
            through.forEach(each -> {
                rows.add(question.json(each));
                within.add(each.pageId());
            });
        }
        return new Row(json, Optional.of(page.pageId()), Optional.of(page.title()), within);
    }

    /** A redirect, and a place among those that name it. */
    private record Within(int namespaceId, PageTitle title, MentionPlace place) {

        boolean isOf(ListedPage redirect) {
            return redirect.title().equals(title);
        }

        boolean isBehind(ListedPage redirect) {
            return redirect.namespaceId() < namespaceId
                    || (redirect.namespaceId() == namespaceId
                            && redirect.title().value().compareTo(title.value()) < 0);
        }
    }

    /**
     * Where an answer begins.
     *
     * @param direct among those that name the page itself
     * @param within where one of these redirects was not told of to the end
     */
    private record Mark(MentionPlace direct, Optional<Within> within) {
        static final Mark BEGINNING = new Mark(MentionPlace.BEGINNING, Optional.empty());

        private static final Pattern WRITTEN =
                Pattern.compile("(-?\\d+\\|\\d+)(?:\\|(\\d{1,9})\\|([^|]+)\\|(-?\\d+\\|\\d+))?");

        static Mark read(String written) {
            Matcher mark = WRITTEN.matcher(written);
            if (!mark.matches()) {
                throw ActionError.badContinue();
            }
            Optional<Within> within = mark.group(2) == null
                    ? Optional.empty()
                    : Optional.of(new Within(
                            Integer.parseInt(mark.group(2)), new PageTitle(mark.group(3)), place(mark.group(4))));
            return new Mark(place(mark.group(1)), within);
        }

        private static MentionPlace place(String written) {
            return MentionPlace.read(written).orElseThrow(ActionError::badContinue);
        }

        /** The place of the first of those that are listed. */
        MentionPlace from(List<ListedPage> listed) {
            ListedPage first = listed.getFirst();
            return new MentionPlace(first.namespaceId(), first.pageId().value());
        }

        String write() {
            String more = within.map(each -> "|" + each.namespaceId() + "|" + each.title() + "|"
                            + each.place().write())
                    .orElse("");
            return direct.write() + more;
        }
    }
}
