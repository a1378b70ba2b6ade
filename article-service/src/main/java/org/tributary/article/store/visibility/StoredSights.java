package org.tributary.article.store.visibility;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.tributary.article.store.StoreException;
import org.tributary.event.identity.PageKey;

/** Reads what may be told, as it was committed last. */
@Singleton
public final class StoredSights implements Sights {
    private final DataSource dataSource;

    StoredSights(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public Set<PageKey> clouded(Collection<PageKey> pages) {
        return pages.isEmpty() ? Set.of() : reading(sights -> sights.clouded(pages));
    }

    @Override
    public List<Sight> of(List<Wanted> wanted) {
        return wanted.isEmpty() ? List.of() : reading(sights -> sights.of(wanted));
    }

    private <T> T reading(Function<Sights, T> question) {
        return StoreException.wrapping("what is hidden cannot be read", () -> {
            try (Connection connection = dataSource.getConnection()) {
                return question.apply(new SightRows(connection));
            }
        });
    }
}
