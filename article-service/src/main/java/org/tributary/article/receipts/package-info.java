/**
 * Watches how many redactions subscribers have yet to acknowledge, so that an operator sees it without asking. Counts enter from the
 * store, a measurement leaves; nothing is ever changed here.
 */
@NullMarked
package org.tributary.article.receipts;

import org.jspecify.annotations.NullMarked;
