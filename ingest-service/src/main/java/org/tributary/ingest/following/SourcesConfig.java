package org.tributary.ingest.following;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Wikis that are declared in the configuration, by the id they are known by here. */
@ConfigMapping(prefix = "tributary.ingest.sources")
public interface SourcesConfig {

    /** By wiki id; quote an id that holds a dot. */
    @WithParentName
    Map<String, Source> sources();

    /** A wiki that is to be followed, and all of how. */
    interface Source {

        /** Any address of the wiki. */
        String url();

        /** Namespaces, by number or name; all if absent. */
        Optional<List<String>> namespaces();

        /** Categories whose pages are followed. */
        Optional<List<String>> categories();

        /** Titles of pages that are followed; a comma within one is written after a backslash. */
        Optional<List<String>> titles();

        /** Beginnings of titles of pages that are followed. */
        Optional<List<String>> prefixes();

        /** {@code full}, or {@code current} for the current revisions only. */
        @WithDefault("full")
        String history();

        /** Whether the wiki is asked for the HTML of current revisions. */
        @WithDefault("false")
        boolean sourceHtml();

        /** Where the wiki tells of changes by itself. */
        Optional<List<String>> pushSources();

        /** {@code keep} or {@code purge}: what becomes of what is held of pages that the wiki deletes. */
        @WithDefault("keep")
        String deletedPages();

        /** {@code live} or {@code paused}. */
        @WithDefault("live")
        String following();
    }
}
