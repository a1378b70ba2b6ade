package org.tributary.article.content.wikitext;

/** Where lines are written at the moment: a page's body, or a table's cell; with the block that is open there. */
final class Place {
    private final Elements elements;
    private final Lists lists;
    private final int depth;
    private final int floor;
    private boolean isParagraph;
    private boolean isPreformatted;

    Place(Elements elements) {
        this.elements = elements;
        this.lists = new Lists(elements);
        this.depth = elements.depth();
        this.floor = elements.raise();
    }

    Lists lists() {
        return lists;
    }

    boolean isParagraph() {
        return isParagraph;
    }

    boolean isPreformatted() {
        return isPreformatted;
    }

    void beginParagraph() {
        end();
        isParagraph = true;
        elements.paragraph();
    }

    void beginPreformatted() {
        end();
        isPreformatted = true;
        elements.open("pre");
    }

    /** Ends whatever block is open. */
    void end() {
        lists.end();
        elements.closeTo(depth);
        isParagraph = false;
        isPreformatted = false;
    }

    /** Ends the place itself. */
    void leave() {
        end();
        elements.lower(floor);
    }
}
