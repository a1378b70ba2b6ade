package org.tributary.article.attribution;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;

/** The sentences of an attribution in one language. */
public final class Phrases {
    /** Languages there are sentences in, by the first part of their codes. */
    public static final List<String> LANGUAGES =
            List.of("ar", "de", "en", "es", "fr", "it", "ja", "nl", "pl", "pt", "ru", "sv", "uk", "zh");

    private static final Map<String, Phrases> BY_LANGUAGE =
            LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(language -> language, Phrases::read));
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    private final String language;
    private final Properties sentences;

    private Phrases(String language, Properties sentences) {
        this.language = language;
        this.sentences = sentences;
    }

    /**
     * The sentences in a language, or in English where there are none.
     *
     * @param language a BCP 47 code
     */
    public static Phrases of(String language) {
        String first = language.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return Objects.requireNonNullElseGet(BY_LANGUAGE.get(first), Phrases::english);
    }

    private static Phrases english() {
        return Objects.requireNonNull(BY_LANGUAGE.get("en"), "English");
    }

    private static Phrases read(String language) {
        String name = "/attribution/" + language + ".properties";
        try (InputStream in = Objects.requireNonNull(Phrases.class.getResourceAsStream(name), name)) {
            Properties sentences = new Properties();
            sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new Phrases(language, sentences);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }

    /** The language that these are in. */
    public String language() {
        return language;
    }

    public boolean isRightToLeft() {
        return new ULocale(language).isRightToLeft();
    }

    /** The sentence that says that only the form may have changed. */
    public String unchanged() {
        return say("unchanged");
    }

    /** One of the sentences with its places filled; what is filled in is taken as it is. */
    String say(String key, Map<String, String> values) {
        String pattern = sentence(key);
        StringBuilder said = new StringBuilder();
        int at = 0;
        while (at < pattern.length()) {
            int open = pattern.indexOf('{', at);
            int close = open < 0 ? -1 : pattern.indexOf('}', open);
            if (close < 0) {
                break;
            }
            said.append(pattern, at, open);
            said.append(Objects.requireNonNull(values.get(pattern.substring(open + 1, close)), key));
            at = close + 1;
        }
        return said.append(pattern, at, pattern.length()).toString();
    }

    String say(String key) {
        return say(key, Map.of());
    }

    /** A sentence about a number, in the form that the language has for that number. */
    String count(String key, long count) {
        return new MessageFormat(sentence(key), new ULocale(language))
                .format(Map.of("count", count, "shown", Long.toString(count)));
    }

    String date(Instant instant) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(Locale.forLanguageTag(language))
                .withZone(ZoneOffset.UTC)
                .format(instant);
    }

    /** A name in a sentence that runs the other way keeps its own direction. */
    String isolated(String name) {
        return isRightToLeft() ? FIRST_STRONG_ISOLATE + name + POP_ISOLATE : name;
    }

    private String sentence(String key) {
        return Objects.requireNonNull(sentences.getProperty(key), key);
    }
}
