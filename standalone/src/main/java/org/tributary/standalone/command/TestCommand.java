package org.tributary.standalone.command;

import java.util.concurrent.Callable;
import org.tributary.standalone.terminal.Refusal;
import picocli.CommandLine.Command;

/** Listed here so that help names it; the script {@code tributary} runs it, since it needs the sources and Maven. */
@Command(name = "test", description = "Build everything and run all tests, on real servers (mvn verify).")
final class TestCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        throw new Refusal("Tests run from the source folder: ./tributary test.");
    }
}
