package org.tributary.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.tributary.testing.RealMediaWiki;

/** A script of ours on the pages of a wiki, one of which a real browser looks at. */
final class Gadget {
    private static final int SECONDS_MAX = 120;
    private static final int SECONDS_TO_END = 10;

    private Gadget() {}

    /** Puts a script onto every page of a wiki, looks at one, and returns what the script reports. */
    static JsonNode report(RealMediaWiki wiki, Path folder, String script, String copy) throws Exception {
        Path chromium = Chromium.required();
        CompletableFuture<String> told = new CompletableFuture<>();
        HttpServer aside = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String address = "http://127.0.0.1:" + aside.getAddress().getPort() + "/";
        byte[] text = text(script, Map.of("$COPY", copy, "$REPORT", address));
        aside.createContext("/", exchange -> {
            if (exchange.getRequestMethod().equals("POST")) {
                told.complete(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            }
            exchange.getResponseHeaders().add("Content-Type", "text/javascript");
            exchange.sendResponseHeaders(200, text.length);
            exchange.getResponseBody().write(text);
            exchange.close();
        });
        aside.start();
        try {
            // A wiki's own scripts must be of an old kind, but they may load others.
            wiki.edit("MediaWiki:Common.js", "mw.loader.load( '" + address + script + "' );", "a gadget");
            return Wire.tree(seen(chromium, wiki.url(), folder, told));
        } finally {
            aside.stop(0);
        }
    }

    private static String seen(Path program, String page, Path folder, CompletableFuture<String> told)
            throws Exception {
        Path log = folder.resolve("chromium.out");
        Process chromium = new ProcessBuilder(
                        program.toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--no-proxy-server",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + folder.resolve("chromium"),
                        page)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            return told.get(SECONDS_MAX, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("the page says nothing; the browser said " + Files.readString(log), e);
        } finally {
            List<ProcessHandle> parts = chromium.descendants().toList();
            chromium.destroy();
            chromium.waitFor(SECONDS_TO_END, TimeUnit.SECONDS);
            parts.forEach(ProcessHandle::destroyForcibly);
            chromium.destroyForcibly().waitFor();
        }
    }

    private static byte[] text(String script, Map<String, String> known) throws IOException {
        try (InputStream source = Gadget.class.getResourceAsStream("/clients/" + script)) {
            String text = new String(Objects.requireNonNull(source, script).readAllBytes(), StandardCharsets.UTF_8);
            for (Map.Entry<String, String> each : known.entrySet()) {
                text = text.replace(each.getKey(), each.getValue());
            }
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }
}
