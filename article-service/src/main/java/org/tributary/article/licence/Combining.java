package org.tributary.article.licence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tributary.article.licence.WholeLicence.Kind;
import org.tributary.article.licence.WholeLicence.Warning;
import org.tributary.article.licence.rights.Spdx;
import org.tributary.event.article.Licence;

/** Finds the licence under which texts under several licences may be had as one. */
final class Combining {
    private static final String OR = " OR ";

    private Combining() {}

    static WholeLicence of(List<Licence> all, boolean isMigrated) {
        List<Licence> parts = all.stream().distinct().toList();
        List<Warning> warnings = new ArrayList<>(conditions(parts));
        if (parts.isEmpty() || parts.contains(Licence.UNKNOWN)) {
            warnings.addFirst(new Warning(
                    Kind.LICENCE_UNKNOWN,
                    "Nobody has said under which licence some of this text, or all of it, stands."));
            return new WholeLicence(Licence.UNKNOWN, parts, warnings);
        }
        Optional<Licence> one = common(parts, isMigrated);
        if (one.isEmpty()) {
            warnings.addFirst(new Warning(
                    Kind.LICENCES_DO_NOT_COMBINE,
                    "No licence allows all of this text to be passed on as one: it stands under "
                            + parts.stream().map(Licence::spdx).collect(Collectors.joining(", and under "))
                            + "."));
        }
        return new WholeLicence(one.orElseGet(() -> joined(parts)), parts, warnings);
    }

    /** Whether each of some licences lets its text into a text; of one under several that do not combine, into one part. */
    static boolean isOpen(Collection<Licence> from, WholeLicence into, boolean isMigrated) {
        boolean isOne = into.warnings().stream().noneMatch(each -> each.kind() == Kind.LICENCES_DO_NOT_COMBINE);
        List<Licence> targets = isOne ? List.of(into.licence()) : into.parts();
        return from.stream()
                .allMatch(part -> targets.stream().flatMap(Combining::choices).anyMatch(choice -> choices(part)
                        .anyMatch(own -> Flow.isOpen(own, choice, isMigrated))));
    }

    /** What the text of every part may be had under, the newest part's own choice first. */
    private static Optional<Licence> common(List<Licence> parts, boolean isMigrated) {
        List<Licence> open = new ArrayList<>();
        for (Licence target : parts.reversed()) {
            List<String> choices = choices(target)
                    .filter(choice -> parts.stream()
                            .allMatch(part -> choices(part).anyMatch(own -> Flow.isOpen(own, choice, isMigrated))))
                    .toList();
            if (choices.size() == choices(target).count()) {
                return Optional.of(target);
            }
            if (!choices.isEmpty()) {
                open.add(Spdx.named(choices));
            }
        }
        return open.stream().findFirst();
    }

    private static Licence joined(List<Licence> parts) {
        String spdx = parts.stream()
                .map(part -> part.spdx().contains(OR) ? "(" + part.spdx() + ")" : part.spdx())
                .collect(Collectors.joining(" AND "));
        return new Licence(spdx, parts.stream().map(Licence::name).collect(Collectors.joining(" and ")), null);
    }

    private static List<Warning> conditions(List<Licence> parts) {
        List<Warning> warnings = new ArrayList<>();
        if (parts.stream().anyMatch(part -> choices(part).allMatch(Flow::forbidsChanges))) {
            warnings.add(new Warning(
                    Kind.NO_CHANGES_ALLOWED, "Some of this text may be passed on only as it is, without changes."));
        }
        if (parts.stream().anyMatch(part -> choices(part).allMatch(Flow::forbidsCommerce))) {
            warnings.add(new Warning(
                    Kind.NON_COMMERCIAL_ONLY, "Some of this text may not be used for commercial purposes."));
        }
        return warnings;
    }

    private static Stream<String> choices(Licence licence) {
        return Arrays.stream(licence.spdx().split(OR, -1));
    }
}
