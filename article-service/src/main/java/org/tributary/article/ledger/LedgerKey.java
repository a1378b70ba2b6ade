package org.tributary.article.ledger;

import org.tributary.event.identity.PageKey;

/**
 * What the salts of a store's ledgers are made from. Without the salt nobody can try out what a hash was made of, so that
 * what is hidden later cannot be guessed from the ledger. The same store always gives the same salts, which keeps a
 * replay exact.
 *
 * @param hex 32 bytes in hexadecimal, never told to anybody
 */
public record LedgerKey(String hex) {
    private static final String FORM = "tributary-salt-1";
    private static final int SALT_DIGITS = 32;

    /** For ledgers that are kept nowhere. */
    public static final LedgerKey NONE = new LedgerKey("00".repeat(32));

    /** The salt of one version of one article, in hexadecimal. */
    public String salt(PageKey page, long version) {
        return new Canonical(FORM).add(hex).add(page).add(version).sha256().substring(0, SALT_DIGITS);
    }

    @Override
    public String toString() {
        return "LedgerKey";
    }
}
