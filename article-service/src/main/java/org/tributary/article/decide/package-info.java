/**
 * The core: what a page change does to an article. An article's state and a change enter; what leaves is either a new
 * state with its ledger entry and the change to be told, or a refusal or disregard with its reason. No clock, no store,
 * no Kafka: the same values in give the same values out.
 */
@NullMarked
package org.tributary.article.decide;

import org.jspecify.annotations.NullMarked;
