package org.tributary.ingest.normalize;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tributary.event.page.User;
import org.tributary.ingest.dump.RawRevision.RawContributor;

/** Editors as a dump names them: accounts, addresses, temporary accounts, names imported from elsewhere. */
final class Editors {
    /** What MediaWiki calls temporary accounts unless configured otherwise. */
    private static final Pattern TEMPORARY = Pattern.compile("~2\\d{3}-\\d+(-\\d+)*");

    private Editors() {}

    /** Null when the dump does not tell. */
    static @Nullable User of(RawContributor contributor) {
        if (contributor.ip() != null) {
            return User.named(0L, contributor.ip());
        }
        String name = contributor.userName();
        if (name == null) {
            return null;
        }
        Long id = RawNumbers.natural(contributor.userId()).orElse(null);
        boolean isTemporary = id != null && id > 0 && TEMPORARY.matcher(name).matches();
        return new User(id, name, null, false, isTemporary);
    }
}
