package org.tributary.article.licence.wikimedia;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.event.article.Licence;

/**
 * Licences of a project by date.
 *
 * @param rules oldest first
 * @param otherNamespaces the rules of all namespaces but {@code namespaces}; null where one rule holds for all
 * @param namespaces those that {@code rules} are about; empty for all
 * @param isMigrated whether its operator used section 11 of GFDL 1.3, so that all its GFDL text may be had under CC
 *     BY-SA 3.0 too
 */
public record DatedRules(
        List<Rule> rules, Set<Integer> namespaces, @Nullable DatedRules otherNamespaces, boolean isMigrated) {

    public DatedRules {
        rules = List.copyOf(rules);
        namespaces = Set.copyOf(namespaces);
    }

    /**
     * What is agreed to when saving from then on.
     *
     * @param licence empty where the project's own rule is not known for sure; then the wiki's statement counts
     */
    public record Rule(Instant from, Optional<Licence> licence) {}

    static DatedRules ofAll(boolean isMigrated, Rule... rules) {
        return new DatedRules(List.of(rules), Set.of(), null, isMigrated);
    }

    static Rule from(String instant, Licence licence) {
        return new Rule(Instant.parse(instant), Optional.of(licence));
    }

    static Rule always(Licence licence) {
        return new Rule(Instant.MIN, Optional.of(licence));
    }

    static Rule unsure(String instant) {
        return new Rule(Instant.parse(instant), Optional.empty());
    }

    /** The same for these namespaces only; everything else by other rules. */
    DatedRules in(Set<Integer> some, DatedRules others) {
        return new DatedRules(rules, some, others, isMigrated);
    }

    /** The licence of what is saved then; empty where the project's own rule is not known. */
    public Optional<Licence> at(int namespaceId, Instant revDt) {
        return rules(namespaceId).stream()
                .filter(rule -> !revDt.isBefore(rule.from()))
                .reduce((earlier, later) -> later)
                .flatMap(Rule::licence);
    }

    /** When another rule begins. */
    public List<Instant> changes(int namespaceId) {
        return rules(namespaceId).stream()
                .map(Rule::from)
                .filter(from -> !from.equals(Instant.MIN))
                .toList();
    }

    private List<Rule> rules(int namespaceId) {
        return otherNamespaces == null || namespaces.contains(namespaceId) ? rules : otherNamespaces.rules;
    }
}
