package org.tributary.benchmark;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The same dump through MediaWiki's own {@code importDump.php}, into a new wiki with SQLite as Debian installs it. */
final class ImportedByMediaWiki {
    private static final Path INSTALLATION = Path.of("/usr/share/mediawiki");
    private static final Duration WAIT_MAX = Duration.ofMinutes(20);
    private static final String REVISION_END = "</revision>";
    private static final Pattern ADDRESS = Pattern.compile("<ip>([^<]*)</ip>");
    private static final Pattern WHOLE_ADDRESS = Pattern.compile("[0-9]+([.][0-9]+){3}|[0-9A-Fa-f:]*:[0-9A-Fa-f:]+");

    private final Path folder;

    private ImportedByMediaWiki(Path folder) {
        this.folder = folder;
    }

    /** Imports so many revisions of a dump at most and prints how long that took; says so where there is no MediaWiki. */
    static void print(Path folder, Path dump, long revisionsMax) throws Exception {
        if (!Files.exists(INSTALLATION.resolve("maintenance/importDump.php")) || !Commands.has("php")) {
            System.out.println("MediaWiki is not here: no comparison with importDump.php");
            return;
        }
        new ImportedByMediaWiki(Files.createDirectories(folder)).print(dump, revisionsMax);
    }

    private void print(Path dump, long revisionsMax) throws Exception {
        Path xml = folder.resolve("dump.xml");
        long revisions = beginning(dump, xml, revisionsMax);
        install();
        Instant begun = Instant.now();
        run(maintenance("importDump.php", "--username-prefix=w", xml.toString()), "import.log");
        double seconds = Duration.between(begun, Instant.now()).toMillis() / 1e3;
        System.out.printf(
                Locale.ROOT,
                "importDump.php of MediaWiki, into SQLite: %d revisions in %.0f s, %.0f revisions/s%n",
                revisions,
                seconds,
                revisions / seconds);
    }

    /** A dump of the first revisions, as XML; how many there are. */
    private static long beginning(Path dump, Path xml, long revisionsMax) throws Exception {
        long revisions = 0;
        boolean isInPage = false;
        try (Reading.Counted in = Reading.open(dump);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
                BufferedWriter out = Files.newBufferedWriter(xml)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                out.write(acceptable(line));
                out.newLine();
                isInPage = (isInPage || line.contains("<page>")) && !line.contains("</page>");
                revisions += line.contains(REVISION_END) ? 1 : 0;
                if (revisions >= revisionsMax) {
                    out.write(isInPage ? "</page></mediawiki>" : "</mediawiki>");
                    break;
                }
            }
        }
        return revisions;
    }

    /** MediaWiki ends the whole import at an address that is none, as early revisions of Wikipedia have them. */
    private static String acceptable(String line) {
        Matcher address = ADDRESS.matcher(line);
        return address.find() && !WHOLE_ADDRESS.matcher(address.group(1)).matches()
                ? address.replaceFirst("<ip>127.0.0.1</ip>")
                : line;
    }

    private void install() throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("data"));
        run(
                maintenance(
                        "install.php",
                        "--dbtype=sqlite",
                        "--dbname=measured",
                        "--dbpath=" + folder.resolve("data"),
                        "--confpath=" + folder,
                        "--server=http://127.0.0.1",
                        "--scriptpath=",
                        "--pass=measured-and-thrown-away",
                        "Measured",
                        "Gauger"),
                "install.log");
        Files.writeString(
                folder.resolve("LocalSettings.php"),
                System.lineSeparator() + "$wgJobRunRate = 0;" + System.lineSeparator(),
                StandardOpenOption.APPEND);
    }

    private static List<String> maintenance(String script, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                "php", INSTALLATION.resolve("maintenance").resolve(script).toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    private void run(List<String> command, String log) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(log).toFile());
        builder.environment().put("MW_INSTALL_PATH", INSTALLATION.toString());
        if (Files.exists(folder.resolve("LocalSettings.php"))) {
            builder.environment()
                    .put("MW_CONFIG_FILE", folder.resolve("LocalSettings.php").toString());
        }
        Process process = builder.start();
        if (!process.waitFor(WAIT_MAX.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException(command.get(1) + " failed: " + Files.readString(folder.resolve(log)));
        }
    }
}
