package org.tributary.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.testing.SharedData;

/** An article with a gigabyte of history goes through the whole river, and no part of it is given much memory. */
final class LongHistoryIT {
    private static final Duration WAIT = Duration.ofMinutes(8);
    private static final int REVISIONS = 15_180;
    private static final int HEAP_MEBIBYTES_MAX = 512;

    @Test
    void a_gigabyte_of_history_of_one_article_is_imported_in_little_memory(@TempDir Path data) throws Exception {
        Path dump = SharedData.file("anarchism/enwiki-Anarchism-full-history-20100202.xml.zst");

        try (RunningTributary tributary = RunningTributary.up(data, "--no-sample", "--import", dump.toString())) {
            Holdings held = new Holdings(tributary.wire(), "enwiki");
            await().atMost(WAIT).pollInterval(Duration.ofMillis(500)).until(() -> held.revisionsCounted() == REVISIONS);

            Map<Long, DumpedRevision> dumped = new HashMap<>();
            DumpOnDisk.revisions(dump).forEach((id, one) -> dumped.put(id, withoutWhatOldDumpsLack(one)));
            Map<Long, DumpedRevision> told = new HashMap<>();
            held.revisions().forEach((id, one) -> told.put(id, withoutWhatOldDumpsLack(one)));
            assertThat(told).hasSize(REVISIONS).isEqualTo(dumped);
            assertThat(credited(tributary.wire())).isEqualTo(edits(dumped.values()));
            List<Integer> heaps = heaps(tributary);
            assertThat(heaps).hasSizeGreaterThanOrEqualTo(5).allMatch(heap -> heap <= HEAP_MEBIBYTES_MAX);
            assertThat(tributary.said()).doesNotContain("OutOfMemoryError", "runs again");
        }
    }

    private static Map<String, Long> edits(Collection<DumpedRevision> revisions) {
        return revisions.stream().collect(Collectors.groupingBy(DumpedRevision::identity, Collectors.counting()));
    }

    private static Map<String, Long> credited(Wire wire) {
        String page = "/v1/wikis/enwiki/pages/"
                + wire.lines("/v1/wikis/enwiki/pages")
                        .getFirst()
                        .path("page_id")
                        .asLong();
        return wire.items(page + "/contributors?limit=500").stream()
                .collect(Collectors.groupingBy(
                        one -> one.path("user_id").asLong() == 0
                                ? one.path("user_text").asText()
                                : "#" + one.path("user_id").asLong(),
                        Collectors.summingLong(one -> one.path("edits").asLong())));
    }

    /** Exports of version 0.4 tell neither parent nor hash. */
    private static DumpedRevision withoutWhatOldDumpsLack(DumpedRevision all) {
        return new DumpedRevision(
                all.pageId(),
                all.title(),
                all.id(),
                0,
                all.dt(),
                null,
                all.comment(),
                all.editor(),
                all.editorId(),
                all.isMinor());
    }

    /** What each of its Java processes may take, in MiB, as its command line says. */
    private static List<Integer> heaps(RunningTributary tributary) throws Exception {
        Pattern limit = Pattern.compile("-Xmx([0-9]+)m");
        return tributary.processes().stream()
                .map(process -> limit.matcher(process.info().commandLine().orElse("")))
                .filter(Matcher::find)
                .map(found -> Integer.valueOf(found.group(1)))
                .toList();
    }
}
