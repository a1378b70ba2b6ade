package org.tributary.ingest.scope;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.tributary.event.codec.EventCodec;
import org.tributary.event.wiki.FollowingPlan;

/** A short mark of what a plan asks to be read, so that work done under another plan is known as such. */
public final class PlanMark {
    private static final int CHARACTERS = 16;

    private PlanMark() {}

    /** Differs whenever other pages, more of their past, or their HTML has to be read. */
    public static String of(FollowingPlan plan) {
        FollowingPlan read =
                new FollowingPlan(plan.scope(), plan.history(), plan.sourceHtml(), FollowingPlan.DEFAULT.pushSources());
        byte[] json = new EventCodec<>(FollowingPlan.class).encode(read);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(json);
            return HexFormat.of().formatHex(hash).substring(0, CHARACTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
