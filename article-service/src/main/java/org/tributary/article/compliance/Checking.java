package org.tributary.article.compliance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tributary.article.attribution.Phrases;
import org.tributary.article.compliance.Finding.State;
import org.tributary.article.compliance.Finding.Subject;
import org.tributary.article.licence.Licences;
import org.tributary.event.article.Attribution;
import org.tributary.event.article.Licence;

/** Holds a page against what a licence asks of a copy. */
final class Checking {
    private static final int NAMES_ENOUGH = 3;
    /** How people say that something was changed; a page that says none of it is not marked. */
    private static final List<String> CHANGED = List.of(
            "modified",
            "changed",
            "adapted",
            "edited by us",
            "shortened",
            "abridged",
            "changes were made",
            "geändert",
            "bearbeitet",
            "gekürzt",
            "angepasst",
            "verändert",
            "modifié",
            "adapté",
            "abrégé",
            "modificado",
            "adaptado",
            "modificato",
            "adattato",
            "alterado",
            "gewijzigd",
            "aangepast",
            "veranderd",
            "zmieniony",
            "zmieniono",
            "изменён",
            "изменен",
            "сокращ",
            "змінено",
            "ändrats",
            "ändrad",
            "改变",
            "修改",
            "改动",
            "改変",
            "変更",
            "変え",
            "تعديل",
            "عُدّل",
            "معدل");

    private final ReuserPage page;
    private final Expected expected;
    private final Closest closest;

    private Checking(ReuserPage page, Expected expected, Closest closest) {
        this.page = page;
        this.expected = expected;
        this.closest = closest;
    }

    static List<Finding> of(ReuserPage page, Expected expected, Closest closest) {
        Checking checking = new Checking(page, expected, closest);
        return List.of(
                checking.revision(),
                checking.newest(),
                checking.licence(),
                checking.licenceLink(),
                checking.authors(),
                checking.source(),
                SourceChecking.of(page, expected.sources()),
                checking.changes(),
                checking.notices());
    }

    private Finding revision() {
        int percent = (int) Math.floor(closest.share() * 100);
        return closest.isExact()
                ? new Finding(Subject.REVISION, State.OK, "All of the revision's text is on the page.")
                : new Finding(
                        Subject.REVISION,
                        State.OK,
                        "The page shows " + percent + " % of the text of this revision, more than of any other.");
    }

    private Finding newest() {
        return expected.isCurrent()
                ? new Finding(Subject.NEWEST, State.OK, "This is the current revision.")
                : new Finding(Subject.NEWEST, State.STALE, "There is a newer revision: " + expected.currentUrl() + ".");
    }

    private Finding licence() {
        Licence licence = expected.licence().licence();
        if (licence.equals(Licence.UNKNOWN)) {
            return new Finding(Subject.LICENCE, State.UNKNOWN, "Nobody has said under which licence this text stands.");
        }
        Set<String> named = named();
        Set<String> right = Arrays.stream(licence.spdx().split(" OR | AND ", -1))
                .map(name -> name.replace("(", "").replace(")", ""))
                .collect(Collectors.toSet());
        boolean isNamed = named.stream().anyMatch(right::contains) || page.says(licence.name());
        if (isNamed) {
            return new Finding(Subject.LICENCE, State.OK, "The licence is named: " + licence.name() + ".");
        }
        return named.isEmpty()
                ? new Finding(Subject.LICENCE, State.MISSING, "Name the licence: " + licence.name() + ".")
                : new Finding(
                        Subject.LICENCE,
                        State.WRONG,
                        "The page names " + String.join(", ", named) + "; this text stands under " + licence.name()
                                + ".");
    }

    /** The licences that the page leads to, and those of Creative Commons that it names. */
    private Set<String> named() {
        Stream<Licence> linked = page.links().stream().flatMap(link -> Licences.stated("", link).stream());
        Stream<Licence> said = LicenceNames.in(page.text());
        return Stream.concat(linked, said).map(Licence::spdx).collect(Collectors.toCollection(TreeSet::new));
    }

    private Finding licenceLink() {
        Licence licence = expected.licence().licence();
        String url = licence.url();
        if (url == null) {
            return new Finding(Subject.LICENCE_LINK, State.UNKNOWN, "No address is known for this licence.");
        }
        boolean isLinked = page.leadsTo(url)
                || page.links().stream()
                        .flatMap(link -> Licences.stated("", link).stream())
                        .anyMatch(linked ->
                                Arrays.asList(licence.spdx().split(" OR ", -1)).contains(linked.spdx()));
        return isLinked
                ? new Finding(Subject.LICENCE_LINK, State.OK, "The licence is linked.")
                : new Finding(Subject.LICENCE_LINK, State.MISSING, "Link the licence: " + url + ".");
    }

    private Finding authors() {
        Attribution attribution = expected.attribution();
        List<String> missing =
                expected.names().stream().filter(name -> !page.says(name)).toList();
        boolean isLinked = page.leadsTo(attribution.historyUrl());
        boolean isNamed = !expected.names().isEmpty() && missing.isEmpty();
        if (isNamed || isLinked) {
            return new Finding(
                    Subject.AUTHORS,
                    State.OK,
                    isNamed ? "Those who wrote it are named." : "The history, which names everybody, is linked.");
        }
        List<String> shown = missing.stream().limit(NAMES_ENOUGH).toList();
        return new Finding(
                Subject.AUTHORS,
                State.MISSING,
                (shown.isEmpty() ? "Nobody is credited" : "Not named: " + String.join(", ", shown))
                        + (missing.size() > shown.size() ? " and others" : "")
                        + ". Name them all, or link their history: " + attribution.historyUrl() + ".");
    }

    private Finding source() {
        Attribution attribution = expected.attribution();
        boolean isLinked = page.leadsTo(attribution.sourceUrl()) || page.leadsTo(attribution.revisionUrl());
        return isLinked
                ? new Finding(Subject.SOURCE_LINK, State.OK, "The source is linked.")
                : new Finding(
                        Subject.SOURCE_LINK, State.MISSING, "Link the source: " + attribution.revisionUrl() + ".");
    }

    private Finding changes() {
        if (closest.isExact()) {
            return new Finding(Subject.CHANGES, State.OK, "The wording is as it was.");
        }
        String said = page.text().toLowerCase(Locale.ROOT);
        for (String language : Phrases.LANGUAGES) {
            said = said.replace(Phrases.of(language).unchanged().toLowerCase(Locale.ROOT), "");
        }
        return CHANGED.stream().anyMatch(said::contains)
                ? new Finding(Subject.CHANGES, State.OK, "It is said that the text was changed.")
                : new Finding(
                        Subject.CHANGES,
                        State.MISSING,
                        "The wording differs from the revision; say that it was changed, and how.");
    }

    private Finding notices() {
        List<String> missing = new ArrayList<>(expected.attribution().notices());
        missing.removeIf(page::says);
        return missing.isEmpty()
                ? new Finding(
                        Subject.NOTICES,
                        State.OK,
                        expected.attribution().notices().isEmpty()
                                ? "The source has no notices to be kept."
                                : "The notices of the source are kept.")
                : new Finding(Subject.NOTICES, State.MISSING, "Keep the notice: " + missing.getFirst());
    }
}
