package org.tributary.standalone.folder;

/**
 * A river that runs, as its data folder remembers it.
 *
 * @param pid the launcher's process id
 * @param address the one address, without a slash at its end
 */
public record Instance(long pid, String address) {}
