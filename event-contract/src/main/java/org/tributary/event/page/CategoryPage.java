package org.tributary.event.page;

import org.tributary.event.identity.PageTitle;

/**
 * A category, which is named whether its own page exists or not.
 *
 * @param pageTitle full title with namespace prefix
 * @param namespaceId of categories: 14 on every wiki
 */
public record CategoryPage(PageTitle pageTitle, int namespaceId) {}
