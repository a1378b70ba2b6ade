package org.tributary.standalone.river;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.tributary.standalone.terminal.Refusal;

/** Where the packaged product lies: the launcher's jar, the three services as Quarkus built them, the sample wiki. */
public record Distribution(Path home) {

    /** The distribution that the running program was started from. */
    public static Distribution ofThisProgram() {
        try {
            Path jar = Path.of(Distribution.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return new Distribution(jar.resolve("../..").normalize());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the launcher's own place is not a path", e);
        }
    }

    /** The jar that starts a service. */
    Path service(String label) {
        Path jar = home.resolve(label).resolve("quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new Refusal("The " + label + " service is not packaged at " + jar + ": build with ./tributary.");
        }
        return jar;
    }

    /** The sample wiki's dump. */
    public Path sampleDump() {
        return home.resolve("sample").resolve("sample-wiki.xml.gz");
    }

    /** What is known of the sample wiki besides its dump. */
    public Path sampleFacts() {
        return home.resolve("sample").resolve("sample-wiki.json");
    }

    /** The launcher's libraries, among them Kafka. */
    String classPath() {
        return System.getProperty("java.class.path");
    }

    /**
     * Options with which a virtual machine keeps what it loaded of a program in an archive, so that the next start is
     * faster. The machine checks itself whether an archive still fits.
     */
    List<String> archiveOptions(String label) {
        Path archives = home.resolve("archives");
        return makeFolder(archives)
                ? List.of(
                        "-XX:+AutoCreateSharedArchive",
                        "-XX:SharedArchiveFile=" + archives.resolve(label + ".jsa"),
                        "-Xlog:cds=off",
                        "-Xlog:cds+dynamic=off")
                : List.of();
    }

    /** False where the product lies in a place that only an administrator may write to. */
    private static boolean makeFolder(Path folder) {
        try {
            return Files.isWritable(Files.createDirectories(folder));
        } catch (IOException e) {
            return false;
        }
    }
}
