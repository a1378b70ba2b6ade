/**
 * What is known of wikis and of their feeds. Records of {@code tributary.wiki} and {@code tributary.ingest-checkpoint}
 * enter and are kept; a wiki that is forgotten has its articles withdrawn. Nothing here ever asks a wiki.
 */
@NullMarked
package org.tributary.article.wiki;

import org.jspecify.annotations.NullMarked;
