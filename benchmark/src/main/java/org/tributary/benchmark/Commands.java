package org.tributary.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Other programs that do the same, as processes of their own on the same core. */
final class Commands {
    private Commands() {}

    /** {@code zstd -dc | cat}, as people unpack a dump for another program. */
    static long zstd(Path file, long bytes) throws Exception {
        return run(List.of("sh", "-c", "zstd -dc --long=31 \"$0\" | cat", file.toString()), bytes);
    }

    static long bzip2(Path file, long bytes) throws Exception {
        return run(List.of("bzip2", "-dc", file.toString()), bytes);
    }

    static long sevenZip(Path file, long bytes) throws Exception {
        return run(List.of("7z", "x", "-so", "-mmt1", file.toString()), bytes);
    }

    /** Whether a program is here; what cannot be compared is left out and said. */
    static boolean has(String program) {
        try {
            run(List.of("sh", "-c", "command -v " + program), 0);
            return true;
        } catch (IOException | InterruptedException | IllegalStateException e) {
            System.out.println(program + " is not here: no comparison with it");
            return false;
        }
    }

    /** What all of it takes as one archive of {@code zstd -3 --long=27}. */
    static long solid(Path file) throws Exception {
        Process process = new ProcessBuilder(
                        "sh", "-c", "zstd -dcq --long=31 \"$0\" | zstd -3 --long=27 -cq | wc -c", file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String counted = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        process.waitFor();
        return Long.parseLong(counted.strip());
    }

    private static long run(List<String> command, long bytes) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectOutput(new File("/dev/null"))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int status = process.waitFor();
        if (status != 0) {
            throw new IllegalStateException(command + " ended with status " + status);
        }
        return bytes;
    }
}
