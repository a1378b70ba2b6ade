package org.tributary.article.page;

import java.util.List;
import java.util.Objects;
import org.tributary.article.content.ReadingPath;
import org.tributary.article.contribution.Contributed;
import org.tributary.article.credit.Edit;
import org.tributary.event.article.ContributorKind;
import org.tributary.event.identity.WikiId;

/**
 * Somebody in a list of contributors.
 *
 * @param otherNames names it had before, in a sentence; empty where there are none
 */
record ContributorLine(
        String name,
        boolean isHidden,
        String otherNames,
        String kind,
        boolean isBot,
        String edits,
        String minor,
        String reverted,
        String growth,
        Moment first,
        Moment last) {

    /** A date that leads to its revision. */
    record Moment(String href, String iso, String date) {}

    static ContributorLine of(WikiId wikiId, Contributed one) {
        List<String> others = one.names().stream()
                .filter(name -> !name.equals(one.userText()))
                .toList();
        return new ContributorLine(
                Objects.requireNonNullElse(one.userText(), ""),
                one.userText() == null,
                others.isEmpty() ? "" : "also as " + String.join(", ", others),
                kind(one.kind()),
                one.isBot(),
                Shown.number(one.edits()),
                Shown.number(one.minorEdits()),
                Shown.number(one.revertedEdits()),
                Shown.number(one.growthBytes()),
                moment(wikiId, one.first()),
                moment(wikiId, one.last()));
    }

    private static String kind(ContributorKind kind) {
        return switch (kind) {
            case ACCOUNT -> "account";
            case TEMPORARY -> "temporary account";
            case IP -> "IP address";
            case IMPORTED -> "imported name";
            case HIDDEN -> "hidden";
        };
    }

    private static Moment moment(WikiId wikiId, Edit edit) {
        return new Moment(
                ReadingPath.wiki(wikiId) + "/revisions/" + edit.revId(),
                edit.revDt().toString(),
                Shown.date(edit.revDt()));
    }
}
