package org.tributary.standalone.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.tributary.standalone.terminal.Refusal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** Finds the command that is meant, runs it, and turns a refusal into one sentence. */
@Command(
        name = "tributary",
        description = "A living, versioned, fully credited copy of the wikis you name.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "tributary help COMMAND says more about one of them."},
        subcommands = {
            UpCommand.class,
            FollowCommand.class,
            ScopeCommand.class,
            PauseCommand.class,
            ResumeCommand.class,
            ForgetCommand.class,
            ImportCommand.class,
            VerifyCommand.class,
            ComplianceCommand.class,
            StatusCommand.class,
            TestCommand.class,
            HelpCommand.class
        })
public final class CommandLineDoor implements Runnable {
    private static final int REFUSED = 1;

    private CommandLineDoor() {}

    /** Runs one command; answers its exit code: 0 done, 1 refused, 2 not understood. */
    public static int run(String... arguments) {
        return new CommandLine(new CommandLineDoor())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler(CommandLineDoor::explain)
                .execute(arguments);
    }

    @Override
    public void run() {
        new CommandLine(this).usage(System.out);
    }

    private static int explain(Exception thrown, CommandLine command, CommandLine.ParseResult parsed) {
        if (thrown instanceof Refusal) {
            command.getErr().println("tributary: " + thrown.getMessage());
        } else {
            command.getErr().println("tributary: TRIB-4000 unexpected failure: " + thrown);
            thrown.printStackTrace(command.getErr());
        }
        return REFUSED;
    }
}
