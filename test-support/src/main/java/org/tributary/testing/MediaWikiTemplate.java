package org.tributary.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A wiki that was installed and never used, of which every wiki of a test run is a copy: installing one takes longer
 * than most of what is then tested with it.
 */
final class MediaWikiTemplate {
    /** Stands in the settings until a copy says its own. */
    private static final String SERVER = "http://127.0.0.1:1";

    private static @Nullable MediaWikiTemplate made;

    private final Path root;
    private final Path wiki;
    private final Path compiled;

    private MediaWikiTemplate(Path root) throws IOException {
        this.root = root;
        this.wiki = Files.createDirectories(root.resolve("wiki"));
        this.compiled = Files.createDirectories(root.resolve("compiled"));
    }

    /** The one of this process; whoever asks first waits until it is installed. */
    static synchronized MediaWikiTemplate of(String wikiId, String administrator, String password) throws IOException {
        MediaWikiTemplate known = made;
        if (known == null) {
            known = new MediaWikiTemplate(Files.createTempDirectory("mediawiki").toRealPath());
            Runtime.getRuntime().addShutdownHook(new Thread(known::delete, "delete-mediawiki-template"));
            known.install(wikiId, administrator, password);
            made = known;
        }
        return known;
    }

    /** Copies it into a folder that is empty; {@code server} is where the copy will be reached. */
    Php copyTo(Path folder, String server) throws IOException {
        try (Stream<Path> all = Files.walk(wiki)) {
            for (Path each : all.skip(1).toList()) {
                Files.copy(each, folder.resolve(wiki.relativize(each)));
            }
        }
        Path settings = folder.resolve("LocalSettings.php");
        Files.writeString(
                settings,
                Files.readString(settings)
                        .replace(wiki.toString(), folder.toString())
                        .replace(SERVER, server));
        return new Php(folder, compiled);
    }

    private void install(String wikiId, String administrator, String password) throws IOException {
        Path data = Files.createDirectories(wiki.resolve("data"));
        Files.createDirectories(wiki.resolve("images"));
        Php php = new Php(wiki, compiled);
        php.maintain(
                "install.php",
                List.of(
                        "--dbtype=sqlite",
                        "--dbname=" + wikiId,
                        "--dbpath=" + data,
                        "--confpath=" + wiki,
                        "--server=" + SERVER,
                        "--scriptpath=",
                        "--lang=en",
                        "--pass=" + password,
                        "A real wiki",
                        administrator));
        php.maintain("rebuildLocalisationCache.php", List.of("--lang=en"));
    }

    private void delete() {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the template of wikis is left behind", e);
        }
    }
}
