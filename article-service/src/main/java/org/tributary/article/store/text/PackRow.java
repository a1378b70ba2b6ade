package org.tributary.article.store.text;

import java.util.Arrays;

/** A pack as it lies in the database. */
final class PackRow {
    /** A head that is not at least by this share smaller against its parent starts a tree of its own. */
    private static final int GAIN_SHARE = 4;

    private final boolean isChild;
    private final int headPlace;
    private final byte[] bytes;
    private final byte[] head;
    private final byte[] body;

    /**
     * A row.
     *
     * @param isChild whether a parent's head is needed to read it
     * @param bytes the lengths of all texts
     * @param head the text at its place
     * @param body all the others
     */
    PackRow(boolean isChild, int headPlace, byte[] bytes, byte[] head, byte[] body) {
        this.isChild = isChild;
        this.headPlace = headPlace;
        this.bytes = bytes;
        this.head = head;
        this.body = body;
    }

    /** The same pack with its head compressed against another one, where that helps. */
    PackRow behind(byte[] parentHead, byte[] ownHead) {
        byte[] alone = TextFrames.settled(new byte[0], ownHead);
        byte[] child = parentHead.length == 0 ? alone : TextFrames.settled(parentHead, ownHead);
        boolean isBetter = child.length < alone.length - alone.length / GAIN_SHARE;
        return new PackRow(isBetter, headPlace, bytes, isBetter ? child : alone, body);
    }

    /** What is left of it when it could not be read: nothing of the others, and of the head unless that is to go. */
    PackRow wiped(boolean isHeadToo) {
        byte[] nothing = new byte[0];
        return new PackRow(isChild, headPlace, bytes, isHeadToo ? nothing : head, nothing);
    }

    boolean isSame(PackRow other) {
        return headPlace == other.headPlace
                && Arrays.equals(bytes, other.bytes)
                && Arrays.equals(head, other.head)
                && Arrays.equals(body, other.body);
    }

    boolean isChild() {
        return isChild;
    }

    int headPlace() {
        return headPlace;
    }

    byte[] bytes() {
        return bytes;
    }

    byte[] head() {
        return head;
    }

    byte[] body() {
        return body;
    }
}
