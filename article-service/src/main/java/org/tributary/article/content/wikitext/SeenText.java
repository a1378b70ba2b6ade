package org.tributary.article.content.wikitext;

import java.util.function.Consumer;

/** Gathers the text that people read, leaving out what only points elsewhere: footnote marks and names of files. */
final class SeenText implements Consumer<Piece> {
    private final StringBuilder text = new StringBuilder();
    private int unseenDepth;

    @Override
    public void accept(Piece piece) {
        switch (piece) {
            case Piece.Open open -> {
                boolean isAside = open.isOf("reference") || open.isOf("file-name");
                unseenDepth += unseenDepth > 0 || isAside ? 1 : 0;
            }
            case Piece.Close close -> unseenDepth -= unseenDepth > 0 ? 1 : 0;
            case Piece.Text seen when unseenDepth == 0 -> text.append(seen.text());
            case Piece.Text unseen -> {}
            case Piece.Template template -> {}
            case Piece.Category category -> {}
            case Piece.LanguageLink link -> {}
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
