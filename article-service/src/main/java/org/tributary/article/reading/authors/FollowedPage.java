package org.tributary.article.reading.authors;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.tributary.article.authorship.Authorship;
import org.tributary.article.authorship.Mode;
import org.tributary.article.credit.Uncredited;
import org.tributary.article.store.authorship.KeptAuthorship;
import org.tributary.event.identity.PageKey;

/** The authorship of one page in memory, and what it was found from. One at a time reads it or adds to it. */
final class FollowedPage {
    /** So many parts are put together into one. */
    private static final int PARTS_MAX = 40;

    private final PageHistory history;
    private final Mode mode;
    private final long stepsMax;
    private final ReentrantLock lock = new ReentrantLock();
    private Authorship authorship;
    private long version;
    private String chain = Fact.BEGINNING;
    private @Nullable Fact last;
    private Uncredited uncredited = Uncredited.NOBODY;
    private Optional<KeptAuthorship> kept = Optional.empty();
    private boolean isLoaded;
    private volatile int revisions;

    FollowedPage(DataSource dataSource, PageKey page, Mode mode, long stepsMax) {
        this.history = new PageHistory(dataSource, page);
        this.mode = mode;
        this.stepsMax = stepsMax;
        this.authorship = Authorship.empty(mode, stepsMax);
    }

    /** Answers from what was found, brought up to date first. */
    <T> T read(Function<Authorship, T> question) {
        lock.lock();
        try {
            catchUp();
            return question.apply(authorship);
        } finally {
            revisions = authorship.added();
            lock.unlock();
        }
    }

    /** How many revisions are in memory. */
    int revisions() {
        return revisions;
    }

    private void catchUp() {
        if (!isLoaded) {
            load();
        }
        PageHistory.Now now = history.now();
        boolean isOfSameNames = now.uncredited().equals(uncredited);
        if (version > 0 && now.version() == version && isOfSameNames) {
            return;
        }
        PageHistory.Seen seen = history.seen(version, isOfSameNames ? last : null);
        if (!seen.isWhole() && !seen.uncredited().equals(uncredited)) {
            seen = history.seen(0, null);
        }
        List<Fact> fresh = seen.isWhole() ? afterCommonBeginning(seen.facts()) : seen.facts();
        try {
            add(fresh);
        } catch (RuntimeException | Error e) {
            begin();
            throw e;
        }
        version = seen.version();
        uncredited = seen.uncredited();
        keep();
    }

    /** What was found from the first revisions stays where these are still the same; else it begins anew. */
    private List<Fact> afterCommonBeginning(List<Fact> facts) {
        String expected = chain;
        int count = authorship.added();
        if (count <= facts.size()) {
            String found = Fact.BEGINNING;
            for (Fact fact : facts.subList(0, count)) {
                found = fact.chained(found);
            }
            if (found.equals(expected)) {
                last = count == 0 ? null : facts.get(count - 1);
                return facts.subList(count, facts.size());
            }
        }
        begin();
        return facts;
    }

    private void begin() {
        authorship = Authorship.empty(mode, stepsMax);
        chain = Fact.BEGINNING;
        last = null;
        version = 0;
        kept = Optional.empty();
    }

    private void add(List<Fact> facts) {
        history.eachText(facts, authorship::add);
        for (Fact fact : facts) {
            chain = fact.chained(chain);
            last = fact;
        }
    }

    /** What stands for the mode in the tables. */
    static int number(Mode mode) {
        return switch (mode) {
            case REFERENCE -> 0;
            case BEST -> 1;
        };
    }

    private void load() {
        history.kept(number(mode)).ifPresent(found -> {
            authorship = Authorship.decoded(found.parts(), stepsMax);
            chain = found.chain();
            kept = Optional.of(found);
        });
        isLoaded = true;
    }

    private void keep() {
        boolean isAnew = kept.isEmpty() || kept.get().parts().size() >= PARTS_MAX;
        Optional<KeptAuthorship> before = isAnew ? Optional.empty() : kept;
        int since = before.map(KeptAuthorship::added).orElse(0);
        List<byte[]> parts = !isAnew && since == authorship.added()
                ? List.of()
                : List.of(isAnew ? authorship.encoded() : authorship.encodedSince(since));
        KeptAuthorship found = new KeptAuthorship(version, authorship.added(), chain, parts);
        if (history.keep(number(mode), before, found)) {
            kept = Optional.of(new KeptAuthorship(version, authorship.added(), chain, sizes(before, parts)));
        } else {
            kept = history.kept(number(mode)).filter(each -> each.chain().equals(chain));
        }
    }

    /** Of parts that are kept only their number is needed later, not what is in them. */
    private static List<byte[]> sizes(Optional<KeptAuthorship> before, List<byte[]> parts) {
        int count = before.map(each -> each.parts().size()).orElse(0) + parts.size();
        byte[][] none = new byte[count][0];
        return List.of(none);
    }
}
