package org.tributary.deploy;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The helm command, where this machine has one: named by the environment variable HELM, or on the path. */
record Helm(Path program) {
    static final Path CHART = Repository.ROOT.resolve("deploy/helm/tributary");

    private static final int SECONDS_MAX = 60;

    /** What helm said, and whether it was content. */
    record Said(boolean isContent, String out, String err) {}

    static Helm orSkip() {
        return Needed.orSkip(find(), "helm is neither named by HELM nor on the path");
    }

    Said template(String release, List<String> options) {
        List<String> arguments =
                new ArrayList<>(List.of("template", release, CHART.toString(), "--namespace", "rivers"));
        arguments.addAll(options);
        return run(arguments);
    }

    Said lint(List<String> options) {
        List<String> arguments = new ArrayList<>(List.of("lint", "--strict", CHART.toString()));
        arguments.addAll(options);
        return run(arguments);
    }

    private static Optional<Helm> find() {
        String named = System.getenv("HELM");
        Stream<Path> onPath =
                Stream.of(System.getenv("PATH").split(File.pathSeparator, -1)).map(folder -> Path.of(folder, "helm"));
        return Stream.concat(Stream.ofNullable(named).map(Path::of), onPath)
                .filter(Files::isExecutable)
                .findFirst()
                .map(Helm::new);
    }

    private Said run(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(arguments);
        try {
            Path out = Files.createTempFile(Path.of("target"), "helm", ".out");
            Path err = Files.createTempFile(Path.of("target"), "helm", ".err");
            Process process = new ProcessBuilder(command)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            if (!process.waitFor(SECONDS_MAX, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("helm did not end within " + SECONDS_MAX + " seconds");
            }
            return new Said(process.exitValue() == 0, read(out), read(err));
        } catch (IOException e) {
            throw new UncheckedIOException("helm cannot be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while helm ran", e);
        }
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
