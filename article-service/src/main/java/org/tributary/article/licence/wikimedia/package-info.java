/**
 * The licences of Wikimedia's projects by date. A wiki enters, the rules of its project leave; none for wikis of others.
 * Never decides by a name alone that an address contradicts.
 */
@NullMarked
package org.tributary.article.licence.wikimedia;

import org.jspecify.annotations.NullMarked;
