package org.tributary.standalone.folder;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.Stream;
import org.tributary.event.codec.EventCodec;
import org.tributary.standalone.terminal.Refusal;

/** The folder that one river keeps everything in, held by one process at a time. */
public final class DataFolder implements AutoCloseable {
    /** With less than this free when it starts, the river would only stop again soon. */
    static final long START_BYTES_MIN = 256L * 1024 * 1024;

    private static final String LOCK = "tributary.lock";
    private static final String INSTANCE = "instance.json";
    private static final String SAMPLE_WANTED = "sample-wiki.wanted";

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Takes hold of a folder, which is made if it is not there.
     *
     * @param wantsSample whether a folder that is new is to receive the sample wiki
     * @throws Refusal if it cannot be written, is held by another river, or its disk is full
     */
    public static DataFolder open(Path folder, boolean wantsSample) {
        Path path = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            boolean isNew = isEmpty(path);
            FileChannel lock = lock(path);
            DataFolder opened = new DataFolder(path, lock);
            opened.requireRoom();
            if (isNew && wantsSample) {
                Files.createFile(path.resolve(SAMPLE_WANTED));
            }
            return opened;
        } catch (FileAlreadyExistsException e) {
            throw new Refusal("The data folder " + path + " is not a folder: name another one with --data.", e);
        } catch (IOException e) {
            throw new Refusal(
                    "The data folder " + path + " cannot be written (" + reason(e) + "): name another one with --data.",
                    e);
        }
    }

    /** The river that runs on a folder now, if one does. */
    public static Optional<Instance> runningOn(Path folder) {
        Path instance = folder.resolve(INSTANCE);
        try {
            return Files.exists(instance) && isLocked(folder)
                    ? Optional.of(EventCodec.mapper().readValue(instance.toFile(), Instance.class))
                    : Optional.empty();
        } catch (IOException e) {
            throw new Refusal("What runs on " + folder + " cannot be read (" + reason(e) + ").", e);
        }
    }

    /** Lets other commands find this river. */
    public void announce(Instance instance) throws IOException {
        Files.write(path.resolve(INSTANCE), json(instance));
    }

    public Path path() {
        return path;
    }

    /** A folder or file in it. */
    public Path resolve(String name) {
        return path.resolve(name);
    }

    public boolean isSampleWanted() {
        return Files.exists(path.resolve(SAMPLE_WANTED));
    }

    /** The sample wiki is held whole and need not be asked for again. */
    public void sampleIsHeld() throws IOException {
        Files.deleteIfExists(path.resolve(SAMPLE_WANTED));
    }

    /** What the disk still takes, in bytes. */
    public long roomBytes() {
        return path.toFile().getUsableSpace();
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path.resolve(INSTANCE));
        lock.close();
    }

    private void requireRoom() throws IOException {
        if (roomBytes() < START_BYTES_MIN) {
            lock.close();
            throw new Refusal("The disk of the data folder " + path + " is full: " + mebibytes(roomBytes())
                    + " MiB are free and " + mebibytes(START_BYTES_MIN) + " MiB are needed to start.");
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        FileChannel channel = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            String who = runningOn(path)
                    .map(instance -> " (process " + instance.pid() + ", " + instance.address() + ")")
                    .orElse("");
            throw new Refusal(
                    "Tributary already runs on " + path + who + ": stop it first, or name another folder with --data.");
        }
        return channel;
    }

    private static boolean isLocked(Path path) throws IOException {
        if (!Files.isWritable(path.resolve(LOCK))) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(path.resolve(LOCK), StandardOpenOption.WRITE)) {
            return channel.tryLock() == null;
        }
    }

    private static boolean isEmpty(Path path) throws IOException {
        try (Stream<Path> entries = Files.list(path)) {
            return entries.findAny().isEmpty();
        }
    }

    private static byte[] json(Instance instance) {
        try {
            return EventCodec.mapper().writeValueAsBytes(instance);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an instance cannot be written as JSON", e);
        }
    }

    private static long mebibytes(long bytes) {
        return bytes / (1024 * 1024);
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName().replace("Exception", "") + ": " + e.getMessage();
    }
}
