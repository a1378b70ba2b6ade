package org.tributary.ingest.dump;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tributary.ingest.dump.xml.DumpReader;

/** Small dumps written by hand, and what reading them yields. */
public final class DumpsForTests {
    public static final String HEAD = """
            <mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/" version="0.11" xml:lang="de">
              <siteinfo>
                <sitename>Probewiki</sitename>
                <dbname>probewiki</dbname>
                <base>https://probe.example/wiki/Hauptseite</base>
                <generator>MediaWiki 1.43.0</generator>
                <case>first-letter</case>
                <namespaces>
                  <namespace key="-1" case="first-letter">Spezial</namespace>
                  <namespace key="0" case="first-letter" />
                  <namespace key="1" case="first-letter">Diskussion</namespace>
                  <namespace key="2" case="first-letter">Benutzer</namespace>
                  <namespace key="10" case="first-letter">Vorlage</namespace>
                </namespaces>
              </siteinfo>
            """;
    public static final String END = "</mediawiki>\n";

    private DumpsForTests() {}

    public static DumpLimits limits(Map<String, String> set) {
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 100, new DurationConverter())
                .withMapping(DumpLimits.class)
                .withDefaultValues(set)
                .build()
                .getConfigMapping(DumpLimits.class);
    }

    /** A page with these revisions. */
    public static String page(long id, String title, String... revisions) {
        return "<page><title>" + title + "</title><ns>0</ns><id>" + id + "</id>" + String.join("", revisions)
                + "</page>\n";
    }

    /** A revision with nothing special about it. */
    public static String revision(long id, String text) {
        return "<revision><id>" + id + "</id><timestamp>2020-01-02T03:04:05Z</timestamp>"
                + "<contributor><username>Ada</username><id>7</id></contributor>"
                + "<model>wikitext</model><format>text/x-wiki</format>"
                + "<text bytes=\"" + text.length() + "\" xml:space=\"preserve\">" + text + "</text></revision>";
    }

    public static InputStream stream(String dump) {
        return new ByteArrayInputStream(dump.getBytes(UTF_8));
    }

    /** Everything after the head, the end included. */
    public static List<DumpItem> read(String dump) throws UnusableDumpException {
        return read(stream(dump), Map.of());
    }

    public static List<DumpItem> read(InputStream dump, Map<String, String> limits) throws UnusableDumpException {
        DumpReader reader = new DumpReader(dump, limits(limits));
        reader.site();
        return rest(reader);
    }

    public static List<DumpItem> rest(DumpReader reader) throws UnusableDumpException {
        List<DumpItem> items = new ArrayList<>();
        do {
            items.add(reader.next());
        } while (!(items.getLast() instanceof DumpItem.End));
        return items;
    }

    public static List<DumpItem.Read> revisions(List<DumpItem> items) {
        return items.stream()
                .filter(DumpItem.Read.class::isInstance)
                .map(DumpItem.Read.class::cast)
                .toList();
    }

    public static List<DumpItem.Flaw> flaws(List<DumpItem> items) {
        return items.stream()
                .filter(DumpItem.Flaw.class::isInstance)
                .map(DumpItem.Flaw.class::cast)
                .toList();
    }
}
