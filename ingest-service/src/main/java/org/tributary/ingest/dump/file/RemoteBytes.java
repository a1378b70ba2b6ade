package org.tributary.ingest.dump.file;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tributary.ingest.dump.DumpLimits;

/**
 * A file as a server sends it. When the connection is cut, or nothing comes over it any more, only the rest is asked for,
 * if the server gives parts of files and the file is still the same; else the failure is passed on.
 */
final class RemoteBytes extends InputStream {
    private static final int PART = 206;

    private final HttpClient client;
    private final HttpRequest whole;
    private final @Nullable String version;
    private final DumpLimits limits;
    private final StallWatch stalls;
    private InputStream body;
    private long count;
    private long countAtResumption = -1;
    private int resumptions;

    /** Reads what a server has begun to send. */
    RemoteBytes(HttpClient client, HttpRequest whole, HttpResponse<InputStream> begun, DumpLimits limits) {
        this.client = client;
        this.whole = whole;
        this.version = version(begun);
        this.limits = limits;
        this.stalls = new StallWatch(limits.httpReadWait());
        this.body = begun.body();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        while (true) {
            try {
                int read = stalls.read(body, buffer, offset, length);
                count += Math.max(0, read);
                return read;
            } catch (IOException cut) {
                resume(cut);
            }
        }
    }

    @Override
    public void close() throws IOException {
        stalls.close();
        body.close();
    }

    private void resume(IOException cut) throws IOException {
        resumptions = count > countAtResumption ? 1 : resumptions + 1;
        countAtResumption = count;
        if (version == null
                || resumptions > limits.httpResumptionsMax()
                || Thread.currentThread().isInterrupted()) {
            throw cut;
        }
        HttpRequest rest = HttpRequest.newBuilder(whole, (name, value) -> true)
                .header("Range", "bytes=" + count + "-")
                .header("If-Range", version)
                .build();
        try {
            if (resumptions > 1) {
                Thread.sleep(limits.httpResumptionPause());
            }
            HttpResponse<InputStream> answer = client.send(rest, HttpResponse.BodyHandlers.ofInputStream());
            if (answer.statusCode() != PART || !continues(answer)) {
                answer.body().close();
                throw cut;
            }
            body.close();
            body = answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw cut;
        }
    }

    private boolean continues(HttpResponse<InputStream> answer) {
        String range = answer.headers().firstValue("Content-Range").orElse("").toLowerCase(Locale.ROOT);
        return range.startsWith("bytes " + count + "-");
    }

    /** What tells this version of the file from others, if parts of it can be had at all. */
    private static @Nullable String version(HttpResponse<InputStream> begun) {
        boolean givesParts = begun.headers()
                .firstValue("Accept-Ranges")
                .filter("bytes"::equalsIgnoreCase)
                .isPresent();
        if (!givesParts) {
            return null;
        }
        return begun.headers()
                .firstValue("ETag")
                .filter(tag -> !tag.startsWith("W/"))
                .or(() -> begun.headers().firstValue("Last-Modified"))
                .orElse(null);
    }
}
