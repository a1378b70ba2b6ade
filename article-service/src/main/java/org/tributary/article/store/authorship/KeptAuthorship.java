package org.tributary.article.store.authorship;

import java.util.List;

/**
 * What is kept of a page's authorship.
 *
 * @param version of the article from which it was found
 * @param added how many revisions it was found from
 * @param chain the hash over them, in their order, in hexadecimal digits
 * @param parts the parts, in their order
 */
public record KeptAuthorship(long version, int added, String chain, List<byte[]> parts) {}
