package org.tributary.article.authorship.table;

/** Lists of numbers that do not change once they were added. Lists are numbered from 0. */
public final class Lists {
    private final Ints ends = new Ints();
    private final Ints items = new Ints();

    /** How many lists there are. */
    public int size() {
        return ends.size();
    }

    /** Adds a list and gives its number. */
    public int add(int[] list) {
        items.addAll(list);
        ends.add(items.size());
        return ends.size() - 1;
    }

    /** The items of a list are {@code item(start(list)) .. item(end(list) - 1)}. */
    public int start(int list) {
        return list == 0 ? 0 : ends.get(list - 1);
    }

    /** Where the items of a list end. */
    public int end(int list) {
        return ends.get(list);
    }

    /** One item. */
    public int item(int index) {
        return items.get(index);
    }

    /** A copy of one list. */
    public int[] list(int list) {
        return items.copy(start(list), end(list));
    }
}
