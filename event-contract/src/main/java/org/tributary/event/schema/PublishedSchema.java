package org.tributary.event.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tributary.event.article.ArticleChange;
import org.tributary.event.page.PageChange;
import org.tributary.event.repair.PageList;
import org.tributary.event.repair.RepairRequest;
import org.tributary.event.wiki.FeedCheckpoint;
import org.tributary.event.wiki.Wiki;

/**
 * A JSON Schema (2020-12) that events are held to, published once and never changed: what changes gets a new version.
 *
 * @param name for example {@code page-change}
 * @param version for example {@code 1.0.0}
 */
public record PublishedSchema(String name, String version) {
    private static final String PUBLISHER = "/tributary/";
    private static final List<PublishedSchema> ALL = Stream.of(
                    PageChange.SCHEMA,
                    ArticleChange.SCHEMA,
                    Wiki.SCHEMA,
                    FeedCheckpoint.SCHEMA,
                    PageList.SCHEMA,
                    RepairRequest.SCHEMA)
            .map(PublishedSchema::ofId)
            .toList();

    /** Every schema there is. */
    public static List<PublishedSchema> all() {
        return ALL;
    }

    /** The schema of this name and version, if there is one. */
    public static Optional<PublishedSchema> find(String name, String version) {
        PublishedSchema wanted = new PublishedSchema(name, version);
        return ALL.stream().filter(wanted::equals).findFirst();
    }

    /** What events carry as {@code $schema} and the schema as {@code $id}. */
    public String id() {
        return PUBLISHER + name + "/" + version;
    }

    /** The schema itself, as UTF-8 JSON. */
    public byte[] json() {
        String resource = "/schemas" + id() + ".json";
        try (InputStream in = PublishedSchema.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the schema " + id() + " is not part of this build");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the schema " + id() + " cannot be read", e);
        }
    }

    private static PublishedSchema ofId(String id) {
        String[] parts = id.substring(PUBLISHER.length()).split("/", -1);
        return new PublishedSchema(parts[0], parts[1]);
    }
}
