package org.tributary.servers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked from the Maven artifact for this machine. */
record PostgreSqlBinaries(Path home) {

    /**
     * Unpacks the programs, unless they are there already.
     *
     * @throws IOException if there are none for this machine, or they cannot be written
     */
    static PostgreSqlBinaries unpackedIn(Path folder) throws IOException {
        String archive = archiveName();
        Path home = folder.resolve(archive.replace(".txz", ""));
        if (!Files.isDirectory(home)) {
            Path unfinished = Files.createTempDirectory(Files.createDirectories(folder), "unpacking");
            unpack(archive, unfinished);
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        }
        return new PostgreSqlBinaries(home);
    }

    /** The command line that runs one of the programs; root is not allowed to, so it takes off its name first. */
    List<String> command(String program, List<String> arguments) {
        List<String> command = new ArrayList<>();
        if (isRootOnLinux()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        return command;
    }

    private static boolean isRootOnLinux() {
        return "root".equals(System.getProperty("user.name")) && system().equals("linux");
    }

    private static String archiveName() {
        String architecture = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        boolean isArm = architecture.contains("aarch64") || architecture.contains("arm64");
        return "postgres-" + system() + "-" + (isArm ? "arm_64" : "x86_64") + ".txz";
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
    }

    private static void unpack(String archive, Path target) throws IOException {
        InputStream resource = PostgreSqlBinaries.class.getResourceAsStream("/" + archive);
        if (resource == null) {
            throw new IOException("There is no PostgreSQL for this machine: " + archive + " is not on the class path.");
        }
        try (resource;
                TarArchiveInputStream entries = new TarArchiveInputStream(new XZInputStream(resource))) {
            for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                unpack(entry, entries, target);
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("an entry of PostgreSQL's archive points outside of it: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, path);
        if ((entry.getMode() & 0100) != 0) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
