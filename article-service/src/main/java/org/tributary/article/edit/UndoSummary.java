package org.tributary.article.edit;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tributary.article.edit.EditSummary.Numeral;

/**
 * Recognises a comment by which a wiki says that an edit undoes another. In every language it has the number of the
 * revision and leads to the contributions of its editor. Where the editor is named otherwise, is hidden, or may have had
 * another name then, or the number can be nothing else, the edit must also take back what the revision did.
 */
final class UndoSummary {
    private static final Pattern ENGLISH =
            Pattern.compile("^(?:/\\*.*?\\*/\\s*)?(?:Undid|Undo) revision \\d", Pattern.CASE_INSENSITIVE);

    /** Years, and counts of most things, are less than that. */
    private static final long NO_COUNT = 10_000;

    private final EditSummary said;
    private final PageMoment own;
    private final List<PageMoment> before;
    private final OptionalInt restored;

    private UndoSummary(EditSummary said, PageMoment own, List<PageMoment> before, OptionalInt restored) {
        this.said = said;
        this.own = own;
        this.before = before;
        this.restored = restored;
    }

    /** Whether the comment says so in the words of an English wiki. */
    static boolean isEnglish(@Nullable String comment) {
        return comment != null && ENGLISH.matcher(comment).find();
    }

    /** The first revision that a comment gives the number of, for an edit of which it is known to undo one. */
    static Optional<PageMoment> first(EditSummary said, List<PageMoment> before) {
        return said.numbers().stream()
                .flatMap(number -> before.stream().filter(moment -> is(moment, number)))
                .findFirst();
    }

    /**
     * The revision that a comment says is undone.
     *
     * @param restored how far back the text stood that the edit brings back
     */
    static Optional<PageMoment> undone(
            EditSummary said, PageMoment own, List<PageMoment> before, OptionalInt restored) {
        return new UndoSummary(said, own, before, restored).undone();
    }

    private Optional<PageMoment> undone() {
        boolean isOfOwnText = said.numbers().stream()
                .anyMatch(number -> before.stream().anyMatch(moment -> is(moment, number) && own.hasTextOf(moment)));
        boolean changesNothing = !before.isEmpty() && own.hasTextOf(before.getFirst());
        return isOfOwnText || changesNothing
                ? Optional.empty()
                : said.numbers().stream()
                        .flatMap(number -> undone(number).stream())
                        .findFirst();
    }

    private Optional<PageMoment> undone(Numeral number) {
        return IntStream.range(0, restored.orElse(before.size()))
                .filter(at -> is(before.get(at), number) && isUndone(at, number))
                .mapToObj(before::get)
                .findFirst();
    }

    private boolean isUndone(int at, Numeral number) {
        String editor = before.get(at).editor();
        boolean isLinked = editor != null
                && said.links().stream()
                        .anyMatch(link -> !link.equals(number.link()) && link.isOfContributions(editor));
        boolean isSure = editor == null || number.value() >= NO_COUNT || mayName(editor);
        return isLinked || (isSure && isTakenBack(at));
    }

    /** By a name that nobody has here now an editor may have gone who is renamed since. */
    private boolean mayName(String editor) {
        return said.names(editor) || said.linksContributions(name -> own.isNameOfNone(before, name));
    }

    /** Whether the text is what it was before the revision, or grew or shrank by what the revision had made it shorter or longer. */
    private boolean isTakenBack(int at) {
        if (restored.isPresent()) {
            return at < restored.getAsInt();
        }
        Long did = at > 0 && at + 1 < before.size() ? growth(before.get(at), before.get(at + 1)) : null;
        Long does = growth(own, before.getFirst());
        return did != null && does != null && did != 0 && did + does == 0;
    }

    private static @Nullable Long growth(PageMoment after, PageMoment before) {
        Long now = after.textBytes();
        Long then = before.textBytes();
        return now == null || then == null ? null : now - then;
    }

    private static boolean is(PageMoment moment, Numeral number) {
        return moment.revId().value() == number.value();
    }
}
