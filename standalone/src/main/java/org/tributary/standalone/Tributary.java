package org.tributary.standalone;

import org.tributary.standalone.command.CommandLineDoor;

/** Where the program begins. */
public final class Tributary {
    private Tributary() {}

    /** Runs one command and ends with its exit code: 0 done, 1 refused with a sentence, 2 not understood. */
    public static void main(String[] arguments) {
        System.exit(CommandLineDoor.run(arguments));
    }
}
