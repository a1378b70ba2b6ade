package org.tributary.ingest.dump.xml;

/** The tags at which a dump is cut. Inside texts they cannot occur: there the sign before a tag is written as an entity. */
enum Tag {
    PAGE_OPEN("<page"),
    PAGE_CLOSE("</page"),
    REVISION_OPEN("<revision"),
    REVISION_CLOSE("</revision"),
    ROOT_OPEN("<mediawiki"),
    ROOT_CLOSE("</mediawiki"),
    DOCTYPE("<!DOCTYPE"),
    CDATA("<![CDATA["),
    /** The stream has ended. */
    NONE("");

    /** As many bytes as must be seen to know any of them, with the one that follows it. */
    static final int BYTES_MAX = 12;

    private static final Tag[] ALL = values();

    private final String name;

    Tag(String name) {
        this.name = name;
    }

    int length() {
        return name.length();
    }

    /** The tag that begins at a {@code <}, or {@link #NONE} if it is no tag of interest. */
    static Tag at(byte[] bytes, int from, int limit) {
        for (Tag tag : ALL) {
            if (tag != NONE && tag.isAt(bytes, from, limit)) {
                return tag;
            }
        }
        return NONE;
    }

    private boolean isAt(byte[] bytes, int from, int limit) {
        if (limit - from < name.length()) {
            return false;
        }
        for (int i = 1; i < name.length(); i++) {
            if (bytes[from + i] != name.charAt(i)) {
                return false;
            }
        }
        return this == CDATA || limit == from + name.length() || !isNameByte(bytes[from + name.length()]);
    }

    private static boolean isNameByte(byte b) {
        return (b >= 'a' && b <= 'z')
                || (b >= 'A' && b <= 'Z')
                || (b >= '0' && b <= '9')
                || b == '-'
                || b == '_'
                || b == ':'
                || b == '.';
    }
}
