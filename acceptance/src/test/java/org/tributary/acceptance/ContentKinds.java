package org.tributary.acceptance;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.tributary.testing.MediaWikiSession;
import org.tributary.testing.RealMediaWiki;

/** Imports, renamed editors, uploads, and pages of every namespace, content model, script and size. */
final class ContentKinds {
    private static final int LARGEST_PAGE_BYTES = 2 * 1024 * 1024;

    private final FollowedMediaWiki followed;
    private final RealMediaWiki wiki;

    private ContentKinds(FollowedMediaWiki followed) {
        this.followed = followed;
        this.wiki = followed.wiki();
    }

    static List<Kind> all() {
        return List.of(
                new Kind("pages are imported new and into what is there", wiki -> new ContentKinds(wiki)
                        .pagesAreImportedNewAndIntoWhatIsThere()),
                new Kind("an editor is renamed", wiki -> new ContentKinds(wiki).anEditorIsRenamed()),
                new Kind("pages are protected and set free", wiki -> new ContentKinds(wiki)
                        .pagesAreProtectedAndSetFree()),
                new Kind("the content model and the language of a page change", wiki -> new ContentKinds(wiki)
                        .theContentModelAndTheLanguageOfAPageChange()),
                new Kind("files are uploaded again and again", wiki -> new ContentKinds(wiki)
                        .filesAreUploadedAgainAndAgain()),
                new Kind("an old version of a file is deleted", wiki -> new ContentKinds(wiki).oldVersionIsDeleted()),
                new Kind("pages of every namespace and content model", wiki -> new ContentKinds(wiki)
                        .pagesOfEveryNamespaceAndContentModel()),
                new Kind("titles in any script", wiki -> new ContentKinds(wiki).titlesInAnyScript()),
                new Kind("texts of every sort and size", wiki -> new ContentKinds(wiki).textsOfEverySortAndSize()));
    }

    private void pagesAreImportedNewAndIntoWhatIsThere() {
        wiki.edit("Import target", "here before", "made");
        wiki.importByApi(new Export()
                .page("Imported")
                .revision("2008-01-01T00:00:00Z", "Zoë", "one", "old")
                .revision("2008-01-01T00:00:00Z", "Zoë", "same second", "old as well")
                .revision("2009-01-01T00:00:00Z", "Yan", "", "less old")
                .page("Import target")
                .revision("2007-05-05T05:05:05Z", "Gardener", "before it was made", "older than the page")
                .xml());
    }

    private void anEditorIsRenamed() {
        MediaWikiSession editor = wiki.account("Before marriage");
        for (String title : List.of("Wedding", "Ring", "Cake")) {
            editor.edit(title, "one", "made");
            editor.edit(title, "two", "changed");
            wiki.edit(title, "three", "changed by another");
        }
        followed.settle();
        wiki.rename("Before marriage", "After marriage");
    }

    private void pagesAreProtectedAndSetFree() {
        wiki.edit("Fortress", "walls", "made");
        wiki.protect("Fortress");
        wiki.change("protect", Map.of("title", "Fortress", "protections", "edit=all", "reason", "peace"));
        wiki.change("protect", Map.of("title", "Not there", "protections", "create=sysop", "reason", "calm"));
    }

    private void theContentModelAndTheLanguageOfAPageChange() {
        wiki.edit("User:Gardener/data", "{\"one\":1}", "made");
        wiki.change("changecontentmodel", Map.of("title", "User:Gardener/data", "model", "json", "summary", "data"));
        wiki.edit("Plain", "'''not''' bold", "made");
        wiki.change("changecontentmodel", Map.of("title", "Plain", "model", "text", "summary", "as it is"));
        wiki.edit("Sprache", "ein Wort", "made");
        wiki.change("setpagelanguage", Map.of("title", "Sprache", "lang", "de", "reason", "it is German"));
    }

    private void filesAreUploadedAgainAndAgain() throws IOException {
        upload("Square.png", 1);
        upload("Square.png", 2);
        wiki.edit("File:Square.png", "A square.", "described");
        wiki.move("File:Square.png", "File:Quad.png", true);
        upload("Gone.png", 3);
        wiki.delete("File:Gone.png");
        wiki.undelete("File:Gone.png");
    }

    private void pagesOfEveryNamespaceAndContentModel() {
        wiki.edit("Talk:Shore", "talk", "made");
        wiki.edit("User:Gardener/common.css", "body { color: green }", "made");
        wiki.edit("User:Gardener/common.js", "var a = 1;", "made");
        wiki.edit("User:Gardener/tree.json", "{ \"tree\": [ 1, 2 ] }", "made");
        wiki.edit("MediaWiki:Common.css", "a { color: blue }", "made");
        wiki.edit("MediaWiki:Common.js", "// nothing", "made");
        wiki.edit("MediaWiki:Sitenotice", "Hello", "made");
        wiki.edit("Template:Box", "{{{1|}}}", "made");
        wiki.edit("Help:Help", "help", "made");
        wiki.edit("Project:About", "about", "made");
        wiki.edit("Category:Birds", "birds", "made");
        wiki.edit("Gull", "A gull. [[Category:Birds]]", "made");
        wiki.edit("Gull", "A gull. [[Category:Sea]]", "elsewhere");
        wiki.edit("Gull", "A gull.", "nowhere");
    }

    private void titlesInAnyScript() {
        List.of(
                        "ßharp s",
                        "ǆ as one letter",
                        "iPod",
                        "Cafe\u0301 decomposed",
                        "שלום עולם",
                        "العربية",
                        "日本語の題名",
                        "हिन्दी",
                        "🦆 duck 👩‍👩‍👧",
                        "C++",
                        "AC/DC: \"Live\" & more?",
                        "100% 'sure'!",
                        "Title_with_underscores and  spaces",
                        "Talk:ćevap",
                        "é".repeat(127) + "x")
                .forEach(title -> wiki.edit(title, "text of " + title, "“" + title.substring(0, 3) + "”"));
    }

    private void textsOfEverySortAndSize() {
        wiki.edit("Spaces", "  \n\n trailing   \n\n", "white space");
        wiki.edit("Returns", "one\r\ntwo\r\n", "carriage returns");
        wiki.edit("Planes", "𝔘𝔫𝔦𝔠𝔬𝔡𝔢 🦆 \u200f\u202e \u00a0 \ufffd", "beyond the first plane");
        wiki.edit("Markup", "<b>&amp; <nowiki>''</nowiki> </b> \\ \" \t", "<b>&amp;</b> \\ \"");
        wiki.edit("Large", "line of text \"with\" quotes\n".repeat(LARGEST_PAGE_BYTES / 28), "as large as they get");
        wiki.edit("Large", "small", "no longer");
    }

    private void upload(String name, int size) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB), "png", png);
        wiki.administrator()
                .change(
                        "upload",
                        Map.of("filename", name, "comment", "a picture", "ignorewarnings", "1"),
                        "file",
                        png.toByteArray());
    }

    /** The wiki tells of it as it tells of a page that is deleted, but the page stays. */
    private void oldVersionIsDeleted() throws IOException {
        upload("Versions.png", 4);
        upload("Versions.png", 5);
        followed.settle();
        String old = wiki.query(Map.of(
                        "titles", "File:Versions.png", "prop", "imageinfo", "iiprop", "archivename", "iilimit", "2"))
                .at("/query/pages/0/imageinfo/1/archivename")
                .asText();
        wiki.change("delete", Map.of("title", "File:Versions.png", "oldimage", old, "reason", "not needed"));
    }
}
