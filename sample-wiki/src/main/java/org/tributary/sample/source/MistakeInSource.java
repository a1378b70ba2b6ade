package org.tributary.sample.source;

/** A file of the sample wiki says something that cannot be done; the message names the file and the line. */
public final class MistakeInSource extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MistakeInSource(Place place, String what) {
        super(place + ": " + what);
    }
}
