package org.tributary.article.store.visibility;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.PageKey;

/** Answers what may be told now. */
public interface Sights {

    /**
     * What is asked for.
     *
     * @param revId null where no revision is told of
     * @param names of contributors that would be told
     */
    record Wanted(PageKey page, @Nullable Long revId, List<String> names) {
        public Wanted {
            names = List.copyOf(names);
        }
    }

    /** Those of these pages of which anything is hidden or withdrawn; cheap, since that is true of few. */
    Set<PageKey> clouded(Collection<PageKey> pages);

    /** One answer for each question, in their order. */
    List<Sight> of(List<Wanted> wanted);
}
