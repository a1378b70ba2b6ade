package org.tributary.search.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tributary.search.query.QueryWords.Token;

/**
 * Reads what a person typed: words (all of them wanted), {@code "phrases"}, {@code -word} or {@code NOT}, {@code OR},
 * {@code prefix*}, {@code intitle:} and {@code incategory:}. {@code OR} binds weaker than words side by side. It never
 * refuses: signs without a word are left out, quotes without an end reach to the end.
 */
public final class QueryParser {
    private final List<Token> tokens;
    private final int wordsMax;
    private int at;
    private int words;

    private QueryParser(List<Token> tokens, int wordsMax) {
        this.tokens = tokens;
        this.wordsMax = wordsMax;
    }

    /**
     * Reads a query.
     *
     * @param wordsMax words, phrases and keywords beyond this number are left out
     * @return null if nothing is left to look for
     */
    public static @Nullable SearchExpression parse(String text, int wordsMax) {
        return new QueryParser(QueryWords.of(text), wordsMax).any();
    }

    private @Nullable SearchExpression any() {
        List<SearchExpression> parts = new ArrayList<>();
        while (at < tokens.size()) {
            SearchExpression part = all();
            if (part != null) {
                parts.add(part);
            }
            at++;
        }
        return one(parts, SearchExpression.Any::new);
    }

    /** Stops at {@code OR} or at the end. */
    private @Nullable SearchExpression all() {
        List<SearchExpression> parts = new ArrayList<>();
        boolean isNegated = false;
        while (at < tokens.size()) {
            switch (tokens.get(at)) {
                case Token.Or _ -> {
                    return one(parts, SearchExpression.All::new);
                }
                case Token.And _ -> {}
                case Token.Negation _ -> isNegated = !isNegated;
                case Token.Piece piece -> {
                    SearchExpression part = words < wordsMax ? expression(piece) : null;
                    if (part != null) {
                        words++;
                        parts.add(isNegated ? new SearchExpression.Not(part) : part);
                    }
                    isNegated = false;
                }
            }
            at++;
        }
        return one(parts, SearchExpression.All::new);
    }

    private static @Nullable SearchExpression expression(Token.Piece piece) {
        if (piece.value().isBlank()) {
            return null;
        }
        return switch (piece.keyword()) {
            case "incategory" -> inCategory(piece.value());
            case "intitle" -> {
                SearchExpression words = words(piece);
                yield words == null ? null : new SearchExpression.InTitle(words);
            }
            default -> words(piece);
        };
    }

    private static @Nullable SearchExpression words(Token.Piece piece) {
        String value = piece.value().strip();
        if (piece.isQuoted()) {
            return hasWord(value) ? new SearchExpression.Phrase(value) : null;
        }
        boolean isPrefix = value.endsWith("*");
        String word = value.replace("*", "");
        if (!hasWord(word)) {
            return null;
        }
        return isPrefix ? new SearchExpression.Prefix(word) : new SearchExpression.Word(word);
    }

    private static @Nullable SearchExpression inCategory(String value) {
        List<SearchExpression> names = Arrays.stream(value.split("\\|", -1))
                .map(name -> name.replace('_', ' ').strip())
                .filter(QueryParser::hasWord)
                .<SearchExpression>map(SearchExpression.InCategory::new)
                .toList();
        return one(names, SearchExpression.Any::new);
    }

    private static boolean hasWord(String value) {
        return value.codePoints().anyMatch(Character::isLetterOrDigit)
                || value.codePoints().anyMatch(point -> Character.getType(point) == Character.OTHER_SYMBOL);
    }

    private static @Nullable SearchExpression one(
            List<SearchExpression> parts, Function<List<SearchExpression>, SearchExpression> join) {
        return switch (parts.size()) {
            case 0 -> null;
            case 1 -> parts.getFirst();
            default -> join.apply(parts);
        };
    }
}
