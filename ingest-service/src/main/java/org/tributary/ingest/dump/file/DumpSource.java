package org.tributary.ingest.dump.file;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tributary.ingest.dump.DumpLimits;
import org.tributary.ingest.dump.UnusableDumpException;

/** Where a dump is: a local file, or an address. */
public sealed interface DumpSource {

    /** As people gave it. */
    String address();

    /** The file's own name, by which its feed is called. */
    String name();

    /** Opens it as it is packed. */
    Packed open(DumpLimits limits) throws IOException, UnusableDumpException, InterruptedException;

    /**
     * A packed file that is being read.
     *
     * @param sizeBytes -1 where a server does not say
     * @param file where it lies, if it lies here
     */
    record Packed(
            InputStream bytes, long sizeBytes, @Nullable Path file) {}

    /**
     * Understands what people give.
     *
     * @throws UnusableDumpException if it is neither a path nor an http(s) address
     */
    static DumpSource of(String given) throws UnusableDumpException {
        String start = given.toLowerCase(Locale.ROOT);
        try {
            if (start.startsWith("http://") || start.startsWith("https://")) {
                URI uri = new URI(given);
                if (uri.getHost() == null) {
                    throw new UnusableDumpException("the address names no host");
                }
                return new Remote(uri);
            }
            return new Local(Path.of(given));
        } catch (URISyntaxException e) {
            throw new UnusableDumpException("not a valid address: " + e.getReason());
        } catch (InvalidPathException e) {
            throw new UnusableDumpException("not a valid path: " + e.getReason());
        }
    }

    /** A file on this machine. */
    record Local(Path path) implements DumpSource {
        @Override
        public String address() {
            return path.toString();
        }

        @Override
        public String name() {
            Path name = path.getFileName();
            return name == null ? path.toString() : name.toString();
        }

        @Override
        public Packed open(DumpLimits limits) throws IOException, UnusableDumpException {
            if (!Files.exists(path)) {
                throw new UnusableDumpException("there is no file " + path);
            }
            if (Files.isDirectory(path)) {
                throw new UnusableDumpException(path + " is a folder; name a file in it");
            }
            if (!Files.isReadable(path)) {
                throw new UnusableDumpException(path + " cannot be read by the user that runs this service");
            }
            return new Packed(Files.newInputStream(path), Files.size(path), path);
        }
    }

    /** A file behind an http(s) address. */
    record Remote(URI uri) implements DumpSource {
        private static final String USER_AGENT =
                "Tributary/0.1 (XML dump import; https://www.mediawiki.org/wiki/API:Etiquette)";

        @Override
        public String address() {
            return uri.toString();
        }

        @Override
        public String name() {
            String path = uri.getPath() == null ? "" : uri.getPath();
            String name = path.substring(path.lastIndexOf('/') + 1);
            return name.isEmpty() ? uri.getHost() : name;
        }

        @Override
        public Packed open(DumpLimits limits) throws IOException, UnusableDumpException, InterruptedException {
            HttpClient client = HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .connectTimeout(limits.httpWait())
                    .build();
            HttpRequest request = HttpRequest.newBuilder(uri)
                    .header("User-Agent", USER_AGENT)
                    .timeout(limits.httpWait())
                    .build();
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            int status = response.statusCode();
            if (status != 200) {
                response.body().close();
                throw new UnusableDumpException("the server answered " + status + " for " + uri, status >= 500);
            }
            long size = response.headers().firstValueAsLong("Content-Length").orElse(-1);
            RemoteBytes bytes = new RemoteBytes(client, request, response, limits);
            return new Packed(bytes, size, null);
        }
    }
}
