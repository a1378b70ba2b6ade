package org.tributary.search.index.lucene;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tributary.search.index.IndexFailedException;
import org.tributary.search.index.SearchIndex;
import org.tributary.search.index.SearchIndexes;

/** Generations as folders below one folder, and a small file that names the one that is served. */
public final class LuceneSearchIndexes implements SearchIndexes {
    private static final String CURRENT_FILE = "current";
    private static final Pattern GENERATION = Pattern.compile("generation-(\\d{1,9})");

    private final Path folder;
    private final LuceneSettings settings;

    /** Nothing is read or written before the first call. */
    public LuceneSearchIndexes(Path folder, LuceneSettings settings) {
        this.folder = folder.toAbsolutePath();
        this.settings = settings;
    }

    @Override
    public Optional<String> current() {
        try {
            String name = Files.readString(folder.resolve(CURRENT_FILE), StandardCharsets.UTF_8)
                    .strip();
            return GENERATION.matcher(name).matches() ? Optional.of(name) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new IndexFailedException("the index folder " + folder + " cannot be read", e);
        }
    }

    @Override
    public void serve(String generation) {
        try {
            Path written = folder.resolve(CURRENT_FILE + ".new");
            Files.writeString(written, generation, StandardCharsets.UTF_8);
            Files.move(
                    written,
                    folder.resolve(CURRENT_FILE),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new IndexFailedException("the index folder " + folder + " cannot be written", e);
        }
    }

    @Override
    public SearchIndex open(String generation) {
        return LuceneSearchIndex.open(folder.resolve(generation), settings);
    }

    @Override
    public String create() {
        int next = generations().stream()
                        .mapToInt(LuceneSearchIndexes::number)
                        .max()
                        .orElse(0)
                + 1;
        String generation = "generation-" + next;
        try {
            Files.createDirectories(folder.resolve(generation));
        } catch (IOException e) {
            throw new IndexFailedException("the index folder " + folder + " cannot be written", e);
        }
        LuceneSearchIndex.create(folder.resolve(generation), settings).close();
        return generation;
    }

    @Override
    public void delete(String generation) {
        try (Stream<Path> files = Files.walk(folder.resolve(generation))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException e) {
            return;
        } catch (IOException e) {
            throw new IndexFailedException("the old index " + generation + " cannot be deleted", e);
        }
    }

    @Override
    public void deleteAllBut(String generation) {
        generations().stream().filter(name -> !name.equals(generation)).forEach(this::delete);
    }

    private List<String> generations() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> GENERATION.matcher(name).matches())
                    .toList();
        } catch (IOException e) {
            throw new IndexFailedException("the index folder " + folder + " cannot be read", e);
        }
    }

    private static int number(String generation) {
        return Integer.parseInt(generation.substring("generation-".length()));
    }
}
