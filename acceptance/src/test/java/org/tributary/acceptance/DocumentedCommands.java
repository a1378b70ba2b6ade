package org.tributary.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The commands with which the documents show how to read. */
final class DocumentedCommands {
    private static final Path ROOT = Path.of("..");
    private static final String DOCUMENTED_ADDRESS = "http://127.0.0.1:8080";

    private DocumentedCommands() {}

    /** Every {@code curl} that reads; those that change something name wikis that do not exist. */
    static Stream<String> reading() {
        return Stream.of("README.md", "docs/reference/http.md", "docs/reference/attribution.md")
                .flatMap(DocumentedCommands::curls);
    }

    /** What a command answers when it is sent to this address; it ends after a while even if it is a stream. */
    static String run(String command, String address) throws IOException, InterruptedException {
        String here = command.replace(DOCUMENTED_ADDRESS, address)
                .replaceFirst("^curl ", "curl --fail-with-body --max-time 5 ");
        Process shell = new ProcessBuilder("bash", "-c", here)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = shell.waitFor();
        return code == 0 || isCutStream(code, command) ? said : "exit code " + code + ": " + said;
    }

    /** A stream has no end of its own: that curl ran out of time is how it should be. */
    private static boolean isCutStream(int code, String command) {
        return code == 28 && command.startsWith("curl -sN");
    }

    private static Stream<String> curls(String document) {
        try {
            List<String> lines = Files.readAllLines(ROOT.resolve(document));
            return lines.stream()
                    .filter(line -> line.startsWith("curl "))
                    .filter(line -> !line.contains(" -X ") && !line.contains("example.org"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
