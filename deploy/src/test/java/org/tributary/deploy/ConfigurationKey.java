package org.tributary.deploy;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A setting of a service, as its {@code @ConfigMapping} declares it.
 *
 * @param fallback what holds when nothing is set; empty when nothing is
 * @param meaning the first sentence of its comment
 */
record ConfigurationKey(String name, String type, Optional<String> fallback, String meaning) {

    /** Every setting that the sources declare, by name. */
    static List<ConfigurationKey> in(Sources sources) {
        List<ConfigurationKey> keys = new ArrayList<>();
        sources.units().forEach(unit -> {
            TreePath root = new TreePath(unit);
            unit.getTypeDecls().stream()
                    .filter(ClassTree.class::isInstance)
                    .map(ClassTree.class::cast)
                    .forEach(type -> annotation(type.getModifiers().getAnnotations(), "ConfigMapping", "prefix")
                            .ifPresent(prefix -> collect(sources, new TreePath(root, type), prefix, keys)));
        });
        keys.sort((one, other) -> one.name().compareTo(other.name()));
        return keys;
    }

    /** The environment variable that sets it. */
    String variable() {
        return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static void collect(Sources sources, TreePath at, String prefix, List<ConfigurationKey> keys) {
        ClassTree type = (ClassTree) at.getLeaf();
        Map<String, ClassTree> groups = type.getMembers().stream()
                .filter(ClassTree.class::isInstance)
                .map(ClassTree.class::cast)
                .collect(Collectors.toMap(group -> group.getSimpleName().toString(), group -> group));
        for (Tree member : type.getMembers()) {
            if (!(member instanceof MethodTree method) || method.getBody() != null) {
                continue;
            }
            String name = isUnnamed(method) ? prefix : prefix + "." + ownName(method);
            String returned = String.valueOf(method.getReturnType());
            ClassTree group = groups.get(returned);
            ClassTree repeated = groups.get(returned.replaceAll("^Map<String, (\\w+)>$", "$1"));
            if (group == null && repeated != null) {
                keys.add(key(sources, at, method, name));
                collect(sources, new TreePath(at, repeated), name + ".\"ID\"", keys);
            } else if (group != null) {
                collect(sources, new TreePath(at, group), name, keys);
            } else {
                keys.add(key(sources, at, method, name));
            }
        }
    }

    private static ConfigurationKey key(Sources sources, TreePath at, MethodTree method, String name) {
        String comment = sources.docs().getDocComment(new TreePath(at, method));
        return new ConfigurationKey(name, String.valueOf(method.getReturnType()), fallback(method), sentence(comment));
    }

    /** Whether it adds nothing to the name of what it is part of. */
    private static boolean isUnnamed(MethodTree method) {
        return method.getModifiers().getAnnotations().stream()
                .anyMatch(
                        annotation -> annotation.getAnnotationType().toString().endsWith("WithParentName"));
    }

    private static String ownName(MethodTree method) {
        return annotation(method.getModifiers().getAnnotations(), "WithName", "value")
                .orElseGet(() ->
                        method.getName().toString().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT));
    }

    private static Optional<String> fallback(MethodTree method) {
        return annotation(method.getModifiers().getAnnotations(), "WithDefault", "value");
    }

    private static Optional<String> annotation(
            List<? extends AnnotationTree> annotations, String name, String attribute) {
        return annotations.stream()
                .filter(annotation -> annotation.getAnnotationType().toString().endsWith(name))
                .flatMap(annotation -> annotation.getArguments().stream())
                .filter(argument -> argument instanceof LiteralTree || isFor(argument, attribute))
                .map(ConfigurationKey::literal)
                .findFirst();
    }

    private static boolean isFor(ExpressionTree argument, String attribute) {
        return argument instanceof AssignmentTree assignment
                && assignment.getVariable().toString().equals(attribute);
    }

    private static String literal(ExpressionTree argument) {
        ExpressionTree value = argument instanceof AssignmentTree assignment ? assignment.getExpression() : argument;
        return value instanceof LiteralTree literal ? String.valueOf(literal.getValue()) : value.toString();
    }

    private static String sentence(@Nullable String comment) {
        if (comment == null) {
            return "";
        }
        String flat = comment.strip().split("\n\\s*(<p>|@)", 2)[0].replaceAll("\\s+", " ");
        return flat.replaceAll("\\{@(?:code|link) ([^}]*)}", "`$1`").replace("|", "\\|");
    }
}
