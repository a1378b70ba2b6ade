/**
 * The wikis that are followed: kept on the compacted topic {@code tributary.wiki}, which is at the same time how replicas
 * share them, since whoever is assigned a partition follows the wikis in it.
 */
@NullMarked
package org.tributary.ingest.wiki;

import org.jspecify.annotations.NullMarked;
