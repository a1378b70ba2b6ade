package org.tributary.article.page;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.tributary.article.reading.WikiView;
import org.tributary.article.resolve.WikiStatus;

/** A wiki on the home page. */
record WikiCard(
        String id,
        String name,
        String url,
        String language,
        String licence,
        String licenceUrl,
        String pages,
        String revisions,
        String state,
        String lag,
        List<Bar> progress,
        String problem) {

    /**
     * How far a feed has come.
     *
     * @param percent empty where nobody can know
     */
    record Bar(String feed, String percent, String text) {}

    static WikiCard of(WikiView view, Instant now) {
        WikiStatus status = WikiStatus.of(view, now);
        return new WikiCard(
                view.wiki().wikiId().value(),
                view.wiki().name(),
                Shown.address(view.wiki().url()),
                view.wiki().language(),
                view.licence().name(),
                Shown.address(view.licence().url()),
                Shown.count(view.pages(), "page"),
                Shown.count(view.revisions(), "revision"),
                status.state(),
                status.lagSeconds()
                        .map(lag -> lag <= 5 ? "up to date" : Shown.seconds(lag) + " behind")
                        .orElse(""),
                status.progress().stream().map(advance -> bar(advance, now)).toList(),
                status.problem().orElse(""));
    }

    private static Bar bar(WikiStatus.Advance advance, Instant now) {
        Long total = advance.total();
        boolean isInBytes = advance.unit().equals("bytes");
        String read =
                Shown.count(advance.pages(), "page") + ", " + Shown.count(advance.revisions(), "revision") + " read";
        String done = isInBytes || total == null
                ? ""
                : " (" + Shown.number(advance.done()) + " of " + Shown.number(total) + " " + advance.unit() + ")";
        return new Bar(advance.feed(), Objects.toString(advance.percent(), ""), read + done + left(advance, now));
    }

    /** How long it will take at the rate so far, where that can be told. */
    private static String left(WikiStatus.Advance advance, Instant now) {
        Long total = advance.total();
        long elapsed = Duration.between(advance.startedDt(), now).toSeconds();
        if (total == null || advance.done() <= 0 || advance.done() >= total || elapsed <= 0) {
            return "";
        }
        long left = Math.round((double) elapsed * (total - advance.done()) / advance.done());
        return ", about " + Shown.seconds(left) + " left";
    }
}
