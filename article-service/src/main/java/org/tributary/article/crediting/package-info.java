/**
 * What reusers ask before they publish a copy: whom to credit, under which licence, and for all of a wiki at once. Routes
 * and pages; requests enter, answers leave. Nothing here decides whom to credit or what a licence is.
 */
@NullMarked
package org.tributary.article.crediting;

import org.jspecify.annotations.NullMarked;
