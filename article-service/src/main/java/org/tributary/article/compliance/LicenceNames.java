package org.tributary.article.compliance;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tributary.article.licence.Licences;
import org.tributary.event.article.Licence;

/** Finds the names of licences in a running text. */
final class LicenceNames {
    private static final Pattern SHORT =
            Pattern.compile("(?i)\\bcc[ -](?:0|by(?:-nc)?(?:-nd|-sa)?)(?:[ -][1-4]\\.[0-9])?\\b");
    private static final Pattern LONG = Pattern.compile(
            "(?i)creative commons attribution(?:[ -/]non-?commercial)?(?:[ -/](?:share ?-?alike|no ?derivatives))?(?: licen[cs]e)?[ ,]*(?:version )?[1-4]\\.[0-9]");
    private static final Pattern GFDL = Pattern.compile(
            "(?i)gnu free documentation licen[cs]e(?:,? (?:version )?1\\.[123])?(?: or later)?|\\bgfdl\\b");

    private LicenceNames() {}

    static Stream<Licence> in(String text) {
        return Stream.of(SHORT, LONG, GFDL)
                .flatMap(pattern -> pattern.matcher(text).results())
                .flatMap(found -> Licences.stated(found.group(), "").stream());
    }
}
