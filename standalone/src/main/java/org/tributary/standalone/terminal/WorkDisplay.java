package org.tributary.standalone.terminal;

/** Shows how far one piece of long work has come. */
public sealed interface WorkDisplay extends AutoCloseable permits WorkBar, WorkLines {

    void update(Work work);

    /** The work has ended, and this is what is to be said about it. */
    void finish(String line);

    @Override
    void close();
}
