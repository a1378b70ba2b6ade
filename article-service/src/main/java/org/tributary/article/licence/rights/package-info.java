/**
 * What licences are called, and what words and addresses of a wiki mean by them. A statement enters, a licence leaves, or
 * none where the statement is not beyond doubt. Nothing here ever guesses, or reads anything.
 */
@NullMarked
package org.tributary.article.licence.rights;

import org.jspecify.annotations.NullMarked;
