package org.tributary.standalone.folder;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tributary.standalone.terminal.Refusal;

/**
 * The ports of one river, all on loopback and all counted from the first.
 *
 * @param door the one address for people and programs
 */
public record RiverPorts(int door) {
    private static final int COUNT = 6;
    private static final int PORT_MAX = 65_535;

    public RiverPorts {
        if (door < 1 || door + COUNT - 1 > PORT_MAX) {
            throw new Refusal(
                    "Port " + door + " cannot be used: name one between 1 and " + (PORT_MAX - COUNT + 1) + ".");
        }
    }

    public int ingest() {
        return door + 1;
    }

    public int search() {
        return door + 2;
    }

    public int article() {
        return door + 3;
    }

    public int postgreSql() {
        return door + 4;
    }

    public int kafka() {
        return door + 5;
    }

    /** Every port with what it is for, in order. */
    public Map<Integer, String> all() {
        Map<Integer, String> all = new LinkedHashMap<>();
        all.put(door, "the address for people and programs");
        all.put(ingest(), "ingest");
        all.put(search(), "search");
        all.put(article(), "article");
        all.put(postgreSql(), "PostgreSQL");
        all.put(kafka(), "Kafka");
        return all;
    }
}
