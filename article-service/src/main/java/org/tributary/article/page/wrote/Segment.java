package org.tributary.article.page.wrote;

/**
 * A piece of the bar. Places and widths are in percent of the bar.
 *
 * @param number its place in the bar, written in it and in the legend
 * @param name whose share it is; says so where names are hidden, or where it is the share of several
 * @param isNamed whether that is somebody's name
 * @param look how it is filled
 */
public record Segment(
        int number, String name, boolean isNamed, String look, String percent, double start, double width) {
    /** On a screen of 400 pixels, room for two digits. */
    private static final double WIDE = 6;

    /** Whether its number has room in it. */
    public boolean isWide() {
        return width >= WIDE;
    }

    public double middle() {
        return start + width / 2;
    }
}
