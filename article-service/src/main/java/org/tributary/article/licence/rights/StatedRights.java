package org.tributary.article.licence.rights;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.event.article.Licence;
import org.tributary.event.wiki.Rights;

/**
 * What a wiki itself says of its rights, as MediaWiki's site information gives it: first the address, which means one
 * thing only, then the words. What names a licence and its version beyond doubt is understood; everything else stays
 * unknown.
 */
public final class StatedRights {
    private StatedRights() {}

    /** The licence that it states; {@link Licence#UNKNOWN} where that is not beyond doubt. */
    public static Licence licence(Rights rights) {
        String text = plain(rights.text());
        return RightsUrl.licence(folded(rights.url()), text)
                .or(() -> RightsUrl.licence(text, ""))
                .orElseGet(() -> byText(text));
    }

    private static Licence byText(String text) {
        return Optional.of(text)
                .filter(said -> !said.isEmpty())
                .flatMap(RightsText::licence)
                .orElse(Licence.UNKNOWN);
    }

    /** Some wikis put a link into what should be words. */
    private static String plain(@Nullable String text) {
        return text == null
                ? ""
                : folded(text.replaceAll("<[^<>]*>", " ").replace("&nbsp;", " ").replace("&amp;", "&"));
    }

    private static String folded(@Nullable String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFKC)
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\s+", " ");
    }
}
