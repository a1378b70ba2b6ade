/**
 * Attribution in the forms that reusers publish, in the language they want: plain text, HTML with RDFa, JSON-LD, and the
 * fields title, author, source, licence. An attribution enters, text leaves, everything in it escaped. Nothing here
 * decides whom to credit.
 */
@NullMarked
package org.tributary.article.attribution;

import org.jspecify.annotations.NullMarked;
