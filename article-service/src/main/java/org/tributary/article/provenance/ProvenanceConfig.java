package org.tributary.article.provenance;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** How it is found out where texts came from. */
@ConfigMapping(prefix = "tributary.article.provenance")
public interface ProvenanceConfig {

    /** Whether provenance is derived at all; decisions of people are kept and shown either way. */
    @WithDefault("true")
    boolean enabled();

    /** How long after the first change that was not looked at yet a page is looked at. */
    @WithDefault("3s")
    Duration waitAfter();

    /** How often pages to be looked at are looked for. */
    @WithDefault("2s")
    Duration lookEvery();

    /** How long a replica that works on a page has it for itself. */
    @WithDefault("5m")
    Duration lease();

    /** How long the work rests after each step, in percent of what the step took: 200 leaves a third of a core at most. */
    @WithDefault("200")
    int restPercent();

    /** Revisions of a page that are read in one step. */
    @WithDefault("50")
    int revisionsMax();

    /**
     * Words in a row that a text must share with an older one to count as taken from it: 40 or more. With fewer than before,
     * shorter runs are found only in texts that are read from then on.
     */
    @WithDefault("50")
    int runWordsMin();

    /** Pages that may have the same eight words before those count as common and say nothing. */
    @WithDefault("20")
    int commonPagesMax();

    /** Pairs of revisions that are compared word by word for one new revision; those that share most come first. */
    @WithDefault("40")
    int pairsMax();

    /** Findings below so many percent are not shown. */
    @WithDefault("50")
    int confidencePercentMin();

    /** Findings of one page that are read, of each way to name it, to put its sources together. */
    @WithDefault("10000")
    int claimsMax();

    /** Sources of one page that are told. */
    @WithDefault("100")
    int sourcesMax();

    /** Pages that are credited with one text: its sources and theirs, the nearest first; behind that it is told that there are more. */
    @WithDefault("100")
    int creditedSourcesMax();

    /** How far sources are followed to their own ones: 1 credits only pages that a text was taken from itself. */
    @WithDefault("5")
    int creditedDepthMax();

    /** Names of other wikis by their prefixes, as wiki_id or host, beyond those of Wikimedia's projects. */
    Map<String, String> interwiki();

    /** A file with further phrases of comments, in the form of the built-in table summaries.tsv. */
    Optional<Path> phrasesFile();

    /** A file with further templates, in the form of the built-in table templates.tsv. */
    Optional<Path> templatesFile();
}
