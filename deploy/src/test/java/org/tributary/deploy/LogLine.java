package org.tributary.deploy;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A line that a service may log at WARN or ERROR, by its permanent id. */
record LogLine(String id, String message) {
    private static final Pattern SHAPE = Pattern.compile("(TRIB-[0-9]{4})[: ]*(.*)", Pattern.DOTALL);

    /** Every line that the sources can log, by id. */
    static List<LogLine> in(Sources sources) {
        Map<String, LogLine> found = new TreeMap<>();
        TreeScanner<@Nullable Void, Map<String, LogLine>> scanner = new TreeScanner<>() {
            @Override
            public @Nullable Void visitBinary(BinaryTree tree, Map<String, LogLine> lines) {
                if (tree.getKind() == Tree.Kind.PLUS && add(flat(tree), lines)) {
                    return null;
                }
                return super.visitBinary(tree, lines);
            }

            @Override
            public @Nullable Void visitLiteral(LiteralTree tree, Map<String, LogLine> lines) {
                add(flat(tree), lines);
                return null;
            }
        };
        sources.units().forEach(unit -> scanner.scan(unit, found));
        return found.values().stream().sorted(Comparator.comparing(LogLine::id)).toList();
    }

    private static boolean add(String text, Map<String, LogLine> found) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            return false;
        }
        String message =
                matcher.group(2).replaceAll("%[a-z]", "…").replace("|", "\\|").strip();
        LogLine line = new LogLine(matcher.group(1), message);
        LogLine other = found.putIfAbsent(line.id(), line);
        if (other != null && !other.equals(line)) {
            throw new IllegalStateException(
                    line.id() + " means two things: \"" + other.message() + "\" and \"" + message + "\"");
        }
        return true;
    }

    private static String flat(ExpressionTree tree) {
        if (tree instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
            return flat(sum.getLeftOperand()) + flat(sum.getRightOperand());
        }
        return tree instanceof LiteralTree literal && literal.getValue() instanceof String text ? text : "…";
    }
}
