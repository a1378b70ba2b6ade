package org.tributary.article.fetching;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tributary.frame.Problem;

/**
 * Fetches pages of other sites. A host's addresses are looked up once for each request, all of them are checked, and the
 * connection goes to one of those that were checked, so that no second look-up can lead it elsewhere.
 */
@Singleton
public final class PageFetcher {
    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*\"?([a-z0-9._:-]{1,40})");
    private static final Pattern CHARSET_INSIDE =
            Pattern.compile("(?i)<(?:meta|\\?xml)[^>]{0,200}?(?:charset|encoding)\\s*=\\s*[\"']?([a-z0-9._:-]{1,40})");
    private static final int LOOKED_AT_FOR_CHARSET = 4_096;
    private static final String TOO_LATE = "the site did not answer in time";

    private final FetchConfig config;
    private final Resolver resolver;
    private final Predicate<InetAddress> isAllowed;
    private final Semaphore places;
    private final HttpClient client;

    /** Finds the addresses of a host. */
    interface Resolver {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    @Inject
    PageFetcher(Vertx vertx, FetchConfig config) {
        this(
                vertx,
                config,
                InetAddress::getAllByName,
                address -> config.privateAddresses() || PublicAddresses.isPublic(address));
    }

    PageFetcher(Vertx vertx, FetchConfig config, Resolver resolver, Predicate<InetAddress> isAllowed) {
        this.config = config;
        this.resolver = resolver;
        this.isAllowed = isAllowed;
        this.places = new Semaphore(config.pagesAtOnce());
        int millis = Math.toIntExact(config.timeMax().toMillis());
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(millis)
                .setIdleTimeout(millis)
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setKeepAlive(false)
                .setDecompressionSupported(true));
    }

    /** The page at an address; where it cannot be had, a problem says why. */
    public FetchedPage fetch(@Nullable String url) {
        Place place = Place.of(url);
        if (!config.enabled()) {
            throw Problem.unusable("pages are not fetched here; send the page itself");
        }
        if (!places.tryAcquire()) {
            throw Problem.conflict("too many pages are being fetched; try again in a moment", "busy");
        }
        try {
            return read(place);
        } finally {
            places.release();
        }
    }

    private FetchedPage read(Place start) {
        Deadline deadline = Deadline.in(config.timeMax());
        Place place = start;
        for (int redirects = 0; redirects <= config.redirectsMax(); redirects++) {
            Answer answer = asked(place, deadline);
            if (!answer.isMoved()) {
                return page(answer);
            }
            place = place.next(answer.location());
        }
        throw Problem.unusable("the page was moved more than " + config.redirectsMax() + " times");
    }

    private Answer asked(Place place, Deadline deadline) {
        InetAddress address = checked(place, deadline);
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setServer(SocketAddress.inetSocketAddress(place.port(), address.getHostAddress()))
                .setHost(place.host())
                .setPort(place.port())
                .setSsl(place.isSecure())
                .setURI(place.path())
                .setFollowRedirects(false)
                .putHeader("User-Agent", "Tributary (looks at one page for whoever checks its credits)")
                .putHeader("Accept", "text/html, application/xhtml+xml, text/plain;q=0.5");
        AtomicReference<@Nullable HttpClientRequest> sent = new AtomicReference<>();
        CompletableFuture<Answer> answer = client.request(options)
                .compose(request -> {
                    sent.set(request);
                    return request.send();
                })
                .compose(response -> Answer.of(response, config.bytesMax()))
                .toCompletionStage()
                .toCompletableFuture();
        try {
            return waited(answer, deadline);
        } finally {
            HttpClientRequest request = sent.get();
            if (request != null && !answer.isDone()) {
                request.reset();
            }
        }
    }

    /** One of the host's addresses, if all of them may be asked. */
    private InetAddress checked(Place place, Deadline deadline) {
        CompletableFuture<List<InetAddress>> lookedUp = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                lookedUp.complete(List.of(resolver.addresses(place.host())));
            } catch (UnknownHostException | RuntimeException e) {
                lookedUp.completeExceptionally(Problem.unusable("the host of this address is not known"));
            }
        });
        List<InetAddress> addresses = waited(lookedUp, deadline);
        if (addresses.isEmpty() || !addresses.stream().allMatch(isAllowed)) {
            throw Problem.badParameter(Place.PARAMETER, "only addresses of the public internet are asked");
        }
        return addresses.getFirst();
    }

    private static <T> T waited(Future<T> something, Deadline deadline) {
        try {
            return something.get(deadline.millisLeft(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw Problem.unusable(TOO_LATE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.unavailable("this service is being stopped");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Problem problem
                    ? problem
                    : Problem.unusable("the site cannot be reached, or broke off");
        }
    }

    private static FetchedPage page(Answer answer) {
        byte[] body = answer.body().getBytes();
        String begin = new String(body, 0, Math.min(body.length, LOOKED_AT_FOR_CHARSET), StandardCharsets.ISO_8859_1);
        Charset charset = named(CHARSET, answer.type())
                .or(() -> answer.isHtml() ? named(CHARSET_INSIDE, begin) : Optional.empty())
                .orElse(StandardCharsets.UTF_8);
        return new FetchedPage(new String(body, charset), answer.isHtml());
    }

    private static Optional<Charset> named(Pattern pattern, String text) {
        Matcher name = pattern.matcher(text);
        try {
            return name.find() ? Optional.of(Charset.forName(name.group(1))) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
