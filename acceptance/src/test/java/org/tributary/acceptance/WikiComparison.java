package org.tributary.acceptance;

import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Compares what a wiki shows to everybody with what Tributary serves of it: every page, every revision and every text.
 * It asks both over HTTP and knows nothing of how either works.
 */
final class WikiComparison {
    private static final int TEXTS_AT_ONCE = 8;

    private final PublicWiki wiki;
    private final HeldCopy copy;
    private final Part part;
    private final Map<Long, String> provenTexts = new ConcurrentHashMap<>();

    private WikiComparison(PublicWiki wiki, HeldCopy copy, Part part) {
        this.wiki = wiki;
        this.copy = copy;
        this.part = part;
    }

    /** A comparison of the wiki whose {@code api.php} is there with what is held of it under an id. */
    static WikiComparison of(String apiUrl, Wire tributary, String wikiId) {
        return of(apiUrl, tributary, wikiId, Part.ALL);
    }

    /** A comparison of a part of it; whatever else is held is a difference. */
    static WikiComparison of(String apiUrl, Wire tributary, String wikiId, Part part) {
        return new WikiComparison(new PublicWiki(apiUrl), new HeldCopy(tributary, wikiId), part);
    }

    /**
     * Every difference as a sentence; none if the copy is equal. Texts are compared, by the SHA-1 that the wiki states
     * of each, once all else is equal; one that this object found right before is not asked for again.
     */
    List<String> differences() {
        Map<Long, Facts> pages = part.ofPages(wiki.pages());
        List<String> differences = new ArrayList<>(differences("page", pages, copy.pages()));
        Map<Long, Facts> revisions = part.ofRevisions(wiki.revisions(), pages);
        differences.addAll(differences("revision", revisions, copy.revisions()));
        return differences.isEmpty() ? texts(revisions) : differences;
    }

    private static List<String> differences(String noun, Map<Long, Facts> shown, Map<Long, Facts> held) {
        List<String> differences = new ArrayList<>();
        Set<Long> numbers = new TreeSet<>(shown.keySet());
        numbers.addAll(held.keySet());
        for (long number : numbers) {
            String subject = noun + " " + number;
            Facts there = shown.get(number);
            Facts here = held.get(number);
            if (here == null) {
                differences.add(subject + " is missing from the copy: " + there);
            } else if (there == null) {
                differences.add(subject + " is in the copy and not on the wiki: " + here);
            } else {
                differences.addAll(there.differences(subject, here));
            }
        }
        return differences;
    }

    private List<String> texts(Map<Long, Facts> revisions) {
        List<String> differences = new ArrayList<>();
        try (ExecutorService readers =
                Executors.newFixedThreadPool(TEXTS_AT_ONCE, Thread.ofVirtual().factory())) {
            List<Future<String>> answers = new ArrayList<>();
            revisions.forEach((number, facts) -> answers.add(readers.submit(() -> text(number, facts))));
            for (Future<String> answer : answers) {
                differences.add(answer.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while reading texts", e);
        } catch (ExecutionException e) {
            throw new AssertionError("a text could not be read", e.getCause());
        }
        return differences.stream().filter(each -> !each.isEmpty()).toList();
    }

    /** What is wrong with the text of a revision; empty if nothing is. */
    private String text(long number, Facts facts) {
        String stated = facts.get("SHA-1");
        if (stated.equals(provenTexts.get(number))) {
            return "";
        }
        HttpResponse<byte[]> answer = copy.text(number);
        if (!facts.is("text visible")) {
            return answer.statusCode() == 200 ? "revision " + number + ": its text is hidden, and served" : "";
        }
        if (answer.statusCode() != 200) {
            return "revision " + number + ": its text is not served but answered " + answer.statusCode();
        }
        String served = sha1(answer.body());
        if (!served.equals(stated)) {
            return "revision %d: SHA-1 of its text is “%s” on the wiki and “%s” in the copy"
                    .formatted(number, stated, served);
        }
        provenTexts.put(number, stated);
        return "";
    }

    private static String sha1(byte[] text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-1", e);
        }
    }
}
