package org.tributary.standalone.command;

import picocli.CommandLine.Parameters;

/** Which of the wikis that are held is meant. */
final class WikiParameter {
    @Parameters(paramLabel = "URL|ID", description = "The wiki's id here, or an address on it")
    String wiki = "";
}
