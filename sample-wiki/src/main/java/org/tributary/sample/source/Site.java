package org.tributary.sample.source;

import java.util.List;
import java.util.Properties;

/**
 * What the wiki says of itself.
 *
 * @param name as in the title of its pages
 * @param wikiId its database's name
 * @param base the address of its main page
 * @param language BCP 47
 * @param rightsText the licence's name
 * @param rightsUrl the licence's address
 * @param notices what every reuser is asked to show
 */
public record Site(
        String name,
        String wikiId,
        String base,
        String language,
        String rightsText,
        String rightsUrl,
        List<String> notices) {
    public Site {
        notices = List.copyOf(notices);
    }

    public static Site of(String file, Properties words) {
        return new Site(
                word(file, words, "name"),
                word(file, words, "wiki_id"),
                word(file, words, "base"),
                word(file, words, "language"),
                word(file, words, "rights_text"),
                word(file, words, "rights_url"),
                List.of(word(file, words, "notice")));
    }

    private static String word(String file, Properties words, String key) {
        String word = words.getProperty(key);
        if (word == null || word.isBlank()) {
            throw new MistakeInSource(new Place(file, 1), "'" + key + "' is missing");
        }
        return word;
    }
}
