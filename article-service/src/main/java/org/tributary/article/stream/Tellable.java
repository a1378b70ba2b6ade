package org.tributary.article.stream;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tributary.article.store.visibility.Sights;
import org.tributary.article.store.visibility.StoredSights;
import org.tributary.article.visibility.Redacting;
import org.tributary.event.identity.PageKey;

/** Lets no subscriber hear again what has been hidden since it was published. */
@Singleton
final class Tellable {
    private final Sights sights;

    Tellable(StoredSights sights) {
        this.sights = sights;
    }

    /** The same entries without what is hidden now. */
    List<Entry> now(List<Entry> entries) {
        List<Entry> ofPages = new ArrayList<>();
        List<Redacting.Told> asTold = new ArrayList<>();
        for (Entry entry : entries) {
            Optional<PageKey> page = entry.page();
            if (page.isPresent() && !entry.json().isEmpty()) {
                ofPages.add(entry);
                asTold.add(new Redacting.Told(page.get(), entry.json()));
            }
        }
        if (ofPages.isEmpty()) {
            return entries;
        }
        List<Redacting.Told> told = Redacting.of(asTold, sights);
        Map<Entry, Entry> redacted = new HashMap<>();
        for (int at = 0; at < ofPages.size(); at++) {
            redacted.put(ofPages.get(at), ofPages.get(at).telling(told.get(at).json()));
        }
        List<Entry> now = new ArrayList<>();
        entries.forEach(entry -> now.add(redacted.getOrDefault(entry, entry)));
        return now;
    }

    /**
     * Takes out of a ring what these new entries have hidden. Whatever is hidden is told of, so that the ring need not be
     * looked through for entries that hide nothing.
     */
    void settle(Ring ring, List<Entry> news) {
        Set<PageKey> pages = news.stream()
                .filter(Entry::isHiding)
                .flatMap(entry -> entry.page().stream())
                .collect(Collectors.toSet());
        if (pages.isEmpty()) {
            return;
        }
        Set<String> clouded =
                sights.clouded(pages).stream().map(PageKey::toString).collect(Collectors.toSet());
        if (clouded.isEmpty()) {
            return;
        }
        List<Entry> kept = ring.of(clouded);
        List<Entry> now = now(kept);
        Map<Entry, Entry> others = new HashMap<>();
        for (int at = 0; at < kept.size(); at++) {
            if (!now.get(at).json().equals(kept.get(at).json())) {
                others.put(kept.get(at), now.get(at));
            }
        }
        ring.replace(others);
    }
}
