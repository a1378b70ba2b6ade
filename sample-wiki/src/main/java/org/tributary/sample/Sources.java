package org.tributary.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.tributary.sample.source.Editors;
import org.tributary.sample.source.PageReader;
import org.tributary.sample.source.PageSource;
import org.tributary.sample.source.Site;

/**
 * Everything the wiki is made from.
 *
 * @param site what the wiki says of itself
 * @param editors who may appear in its history
 * @param pages in the order of their files' names
 */
record Sources(Site site, Editors editors, List<PageSource> pages) {
    public Sources {
        pages = List.copyOf(pages);
    }

    /** Reads a folder with {@code site.properties}, {@code editors.txt} and {@code pages/*.wiki}. */
    static Sources in(Path folder) throws IOException {
        var words = new Properties();
        try (var reader = Files.newBufferedReader(folder.resolve("site.properties"))) {
            words.load(reader);
        }
        var pages = new ArrayList<PageSource>();
        for (Path file : pageFiles(folder.resolve("pages"))) {
            pages.addAll(PageReader.pages(file.getFileName().toString(), Files.readAllLines(file)));
        }
        return new Sources(
                Site.of("site.properties", words),
                Editors.of("editors.txt", Files.readAllLines(folder.resolve("editors.txt"))),
                pages);
    }

    private static List<Path> pageFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".wiki"))
                    .sorted()
                    .toList();
        }
    }
}
