package org.tributary.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tributary.servers.FreePort;

/**
 * A real MediaWiki of our own, from the machine's own installation, with SQLite and PHP's built-in server on the
 * loopback address, and a session of its administrator. Every test gets a fresh one.
 */
public final class RealMediaWiki implements AutoCloseable {
    private static final Duration START_WAIT = Duration.ofMinutes(1);
    private static final String WIKI_ID = "realwiki";
    private static final String ADMINISTRATOR = "Gardener";
    private static final String PASSWORD = "river-and-tributaries";
    private static final String SETTINGS = """

            $wgMainCacheType = CACHE_NONE;
            $wgSessionCacheType = CACHE_DB;
            $wgParserCacheType = CACHE_DB;
            $wgJobRunRate = 0;
            $wgRateLimits = [];
            $wgEnableEmail = false;
            $wgRightsText = 'Creative Commons Attribution-ShareAlike 4.0';
            $wgRightsUrl = 'https://creativecommons.org/licenses/by-sa/4.0/';
            $wgGroupPermissions['sysop']['deleterevision'] = true;
            $wgGroupPermissions['sysop']['deletelogentry'] = true;
            $wgGroupPermissions['sysop']['mergehistory'] = true;
            $wgGroupPermissions['sysop']['importupload'] = true;
            $wgGroupPermissions['sysop']['editcontentmodel'] = true;
            $wgGroupPermissions['sysop']['pagelang'] = true;
            $wgPageLanguageUseDB = true;
            $wgNamespacesWithSubpages[NS_MAIN] = true;
            $wgRCWatchCategoryMembership = true;
            $wgEnableUploads = true;
            $wgUploadDirectory = __DIR__ . '/images';
            wfLoadExtension( 'Renameuser' );
            """;
    private static final String ROUTER = """
            <?php
            $root = getenv( 'MW_INSTALL_PATH' );
            $path = parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH );
            if ( !preg_match( '#^/(api|index|load|rest)\\.php#', $path, $entry ) ) {
                return false;
            }
            $_SERVER['SCRIPT_NAME'] = $entry[0];
            $_SERVER['SCRIPT_FILENAME'] = $root . $entry[0];
            $_SERVER['PATH_INFO'] = substr( $path, strlen( $entry[0] ) );
            chdir( $root );
            require $root . $entry[0];
            """;

    private final Path folder;
    private final Php php;
    private final int port;
    private final List<Process> processes = new ArrayList<>();
    private final MediaWikiSession session;

    private RealMediaWiki(Php php, int port) {
        this.folder = php.folder();
        this.php = php;
        this.port = port;
        this.session = new MediaWikiSession(URI.create(apiUrl()));
    }

    /** Whether this machine has what is needed. */
    public static boolean isInstalled() {
        return Php.isInstalled();
    }

    /** The folder with what it says in each language. */
    public static Path messages() {
        return Php.INSTALLATION.resolve("languages/i18n");
    }

    /** Makes a wiki in a new folder below {@code parent}, starts it on a free port, and logs in. */
    public static RealMediaWiki start(Path parent) throws IOException {
        return start(parent, "");
    }

    /**
     * Starts a wiki with settings of its own besides the usual ones.
     *
     * @param settings lines of PHP for the end of {@code LocalSettings.php}
     */
    public static RealMediaWiki start(Path parent, String settings) throws IOException {
        Files.createDirectories(parent);
        Path folder = Files.createTempDirectory(parent.toAbsolutePath(), "mediawiki");
        int port = FreePort.find();
        MediaWikiTemplate template = MediaWikiTemplate.of(WIKI_ID, ADMINISTRATOR, PASSWORD);
        RealMediaWiki wiki = new RealMediaWiki(template.copyTo(folder, "http://127.0.0.1:" + port), port);
        Runtime.getRuntime().addShutdownHook(new Thread(wiki::close, "stop-mediawiki"));
        wiki.settle(settings);
        wiki.serve();
        wiki.session.logIn(ADMINISTRATOR, PASSWORD);
        return wiki;
    }

    /** The address of its front page. */
    public String url() {
        return "http://127.0.0.1:" + port + "/index.php";
    }

    public String apiUrl() {
        return "http://127.0.0.1:" + port + "/api.php";
    }

    /** Its database name, by which it is known when nothing else is chosen. */
    public String wikiId() {
        return WIKI_ID;
    }

    /** The session of its administrator, who may do everything but suppress. */
    public MediaWikiSession administrator() {
        return session;
    }

    /** Somebody who has not logged in. */
    public MediaWikiSession anonymous() {
        return new MediaWikiSession(URI.create(apiUrl()));
    }

    /** Makes an account with the groups named, such as {@code bot} or {@code suppress}, and logs it in. */
    public MediaWikiSession account(String name, String... groups) {
        session.createAccount(name, PASSWORD);
        if (groups.length > 0) {
            session.change(
                    "userrights",
                    "userrights",
                    Map.of("user", name, "add", String.join("|", groups), "expiry", "never"));
        }
        MediaWikiSession account = anonymous();
        account.logIn(name, PASSWORD);
        return account;
    }

    /** Gives an account another name, as its special page does; MediaWiki has no other way. */
    public void rename(String from, String to) {
        session.submit(
                URI.create("http://127.0.0.1:" + port + "/index.php?title=Special:Renameuser"),
                Map.of("oldusername", from, "newusername", to, "reason", "asked for", "movepages", "0"));
    }

    /** Imports an export; the wiki tells of it with one entry of a log for each page. */
    public void importByApi(String xml) {
        session.change(
                "import",
                Map.of("interwikiprefix", "w", "summary", "from elsewhere"),
                "xml",
                xml.getBytes(StandardCharsets.UTF_8));
    }

    /** Imports an export on the command line, which the wiki tells nobody of. */
    public void importOnCommandLine(String xml) throws IOException {
        Path file = Files.writeString(Files.createTempFile(folder, "import", ".xml"), xml);
        maintain("importDump.php", "--username-prefix=w", file.toString());
    }

    /** Saves a page as the administrator and returns the new revision's number. */
    public long edit(String title, String text, String summary) {
        return session.edit(title, text, summary);
    }

    /** Moves a page, leaving a redirect unless told otherwise. */
    public void move(String from, String to, boolean leavesRedirect) {
        Map<String, String> parameters = Map.of("from", from, "to", to, "reason", "a better title");
        session.change("move", leavesRedirect ? parameters : with(parameters, "noredirect", "1"));
    }

    public void delete(String title) {
        session.change("delete", Map.of("title", title, "reason", "not needed"));
    }

    /** Brings a deleted page back, whole. */
    public void undelete(String title) {
        session.change("undelete", Map.of("title", title, "reason", "needed after all"));
    }

    /**
     * Hides parts of a revision.
     *
     * @param what {@code content}, {@code comment} and {@code user}, with {@code |} between them
     */
    public void hide(long revisionId, String what) {
        session.change("revisiondelete", Map.of("type", "revision", "ids", Long.toString(revisionId), "hide", what));
    }

    /** Shows parts of a revision again. */
    public void show(long revisionId, String what) {
        session.change("revisiondelete", Map.of("type", "revision", "ids", Long.toString(revisionId), "show", what));
    }

    public void protect(String title) {
        session.change("protect", Map.of("title", title, "protections", "edit=sysop", "reason", "calm"));
    }

    /** Does anything else the Action API offers; the token is added. */
    public JsonNode change(String action, Map<String, String> parameters) {
        return session.change(action, parameters);
    }

    /** Asks anything of {@code action=query}, as the administrator. */
    public JsonNode query(Map<String, String> parameters) {
        return session.query(parameters);
    }

    /** Stops the server but keeps the wiki, so that {@link #resume()} can bring it back. */
    public void pause() {
        processes.forEach(Php::end);
        processes.clear();
    }

    /** Serves again after {@link #pause()}, on the same port. */
    public void resume() throws IOException {
        serve();
    }

    /** Throws recent changes away, as a wiki does when they are old. */
    public void purgeRecentChanges() throws IOException {
        maintain("sql.php", "--query", "DELETE FROM recentchanges");
    }

    /** Adds to the wiki's settings, in PHP, and starts it anew, so that they hold for every request from now on. */
    public void configure(String settings) throws IOException {
        Files.writeString(
                folder.resolve("LocalSettings.php"), System.lineSeparator() + settings, StandardOpenOption.APPEND);
        pause();
        resume();
    }

    /** Runs a maintenance script of MediaWiki. */
    public void maintain(String script, String... arguments) throws IOException {
        php.maintain(script, List.of(arguments));
    }

    @Override
    public void close() {
        pause();
    }

    private void settle(String settings) throws IOException {
        Files.writeString(folder.resolve("LocalSettings.php"), SETTINGS + settings, StandardOpenOption.APPEND);
        Files.writeString(folder.resolve("router.php"), ROUTER);
    }

    private void serve() throws IOException {
        List<String> server = List.of(
                "-S",
                "127.0.0.1:" + port,
                "-t",
                Php.INSTALLATION.toString(),
                folder.resolve("router.php").toString());
        processes.add(php.start(server, "server.log"));
        processes.add(php.startScript("runJobs.php", List.of("--wait")));
        long deadline = System.nanoTime() + START_WAIT.toNanos();
        while (!session.answers()) {
            if (System.nanoTime() > deadline) {
                close();
                throw new IOException("MediaWiki does not answer: see " + folder);
            }
        }
    }

    private static Map<String, String> with(Map<String, String> some, String name, String value) {
        Map<String, String> all = new HashMap<>(some);
        all.put(name, value);
        return all;
    }
}
