package org.tributary.ingest.scope;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Bounds of following a part of a wiki. */
@ConfigMapping(prefix = "tributary.ingest.scope")
public interface ScopeConfig {

    /** How many titles one plan may list. */
    @WithDefault("10000")
    int titlesMax();

    /** How many categories one plan may name. */
    @WithDefault("100")
    int categoriesMax();

    /** How many beginnings of titles one plan may name. */
    @WithDefault("100")
    int prefixesMax();

    /** How many addresses that tell of changes by themselves one plan may name. */
    @WithDefault("10")
    int pushSourcesMax();

    /** How many pages of one wiki are remembered because of a category or a title, or as they were moved out of scope. */
    @WithDefault("200000")
    int pagesMax();

    /** The pause between two questions about who came into the categories. */
    @WithDefault("10s")
    Duration categoriesInterval();

    /** How far back each question about a category reaches, since memberships can appear late. */
    @WithDefault("5m")
    Duration categoriesOverlap();
}
