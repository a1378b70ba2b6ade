package org.tributary.ingest.dump;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Bounds on what is read from a dump. */
@ConfigMapping(prefix = "tributary.ingest.dump")
public interface DumpLimits {

    /** The largest revision that is read, in bytes of XML; a larger one goes into quarantine. */
    @WithDefault("25165824")
    int revisionBytesMax();

    /** The largest head of a dump or of a page, in bytes of XML. */
    @WithDefault("4194304")
    int headBytesMax();

    /** How much of one revision, or of the head of a page or a dump, may be tags, in bytes. */
    @WithDefault("65536")
    int markupBytesMax();

    /** How deep elements that are not known here may be nested in one that is. */
    @WithDefault("32")
    int depthMax();

    /** How many slots a revision may have; one with more goes into quarantine. */
    @WithDefault("100")
    int slotsMax();

    /** How many of a page's last revisions are remembered, so that one that comes again is told. */
    @WithDefault("200000")
    int revisionsRemembered();

    /** Memory for the dictionary of a 7z file, in bytes; one that asks for more is refused. */
    @WithDefault("167772160")
    long sevenZipBytesMax();

    /** The window of a zstd file, as a power of two. */
    @WithDefault("31")
    int zstdWindowLogMax();

    /** How often in a row the rest of a file is asked for when a server cuts the connection. */
    @WithDefault("5")
    int httpResumptionsMax();

    /** How long is waited before the rest of a file is asked for again where the try before brought nothing. */
    @WithDefault("5s")
    Duration httpResumptionPause();

    /** How long a server may send nothing in the middle of a file before the rest is asked for anew. */
    @WithDefault("60s")
    Duration httpReadWait();

    /** How long a server may take to begin its answer. */
    @WithDefault("60s")
    Duration httpWait();
}
