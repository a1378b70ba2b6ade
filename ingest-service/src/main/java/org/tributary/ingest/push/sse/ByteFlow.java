package org.tributary.ingest.push.sse;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * An answer's bytes for a thread that waits for them, but not for ever. One piece is asked for at a time, so that a
 * stream that comes faster than it is read waits outside.
 */
public final class ByteFlow implements java.net.http.HttpResponse.BodySubscriber<ByteFlow>, AutoCloseable {
    private final BlockingQueue<Piece> pieces = new ArrayBlockingQueue<>(4);
    private final CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();
    private boolean isEnded;

    private record Piece(
            List<ByteBuffer> bytes,
            boolean isLast,
            @Nullable Throwable failure) {}

    /**
     * The next bytes; an empty list at the end of the stream.
     *
     * @throws StalledException if none come in this time
     * @throws IOException if the connection breaks
     */
    public List<ByteBuffer> next(Duration patience) throws IOException, InterruptedException {
        if (isEnded) {
            return List.of();
        }
        subscription.join().request(1);
        Piece piece = pieces.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (piece == null) {
            throw new StalledException();
        }
        if (piece.failure != null) {
            throw new IOException("the connection was cut", piece.failure);
        }
        isEnded = piece.isLast;
        return piece.bytes;
    }

    @Override
    public void close() {
        if (subscription.isDone()) {
            subscription.join().cancel();
        }
    }

    @Override
    public CompletionStage<ByteFlow> getBody() {
        return CompletableFuture.completedFuture(this);
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription.complete(given);
    }

    @Override
    public void onNext(List<ByteBuffer> bytes) {
        add(new Piece(bytes, false, null));
    }

    @Override
    public void onError(Throwable failure) {
        add(new Piece(List.of(), true, failure));
    }

    @Override
    public void onComplete() {
        add(new Piece(List.of(), true, null));
    }

    private void add(Piece piece) {
        if (!pieces.offer(piece)) {
            throw new IllegalStateException("more came than was asked for");
        }
    }

    /** Nothing came for as long as one was willing to wait. */
    public static final class StalledException extends IOException {
        private static final long serialVersionUID = 1L;

        StalledException() {
            super("the stream has stalled");
        }
    }
}
