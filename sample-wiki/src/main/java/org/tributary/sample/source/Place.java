package org.tributary.sample.source;

/**
 * Where in the sources something is written.
 *
 * @param file the file's name
 * @param line counted from 1
 */
public record Place(String file, int line) {
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
