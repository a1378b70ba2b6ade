package org.tributary.testing;

/** Whether a test may be skipped because this machine lacks something. */
public final class RequiredForTests {
    /** Set to {@code true} where nothing may be skipped, as in CI. */
    public static final String VARIABLE = "TRIBUTARY_REQUIRE_ALL";

    private RequiredForTests() {}

    /** Whether everything has to be there. */
    public static boolean isAllRequired() {
        return "true".equals(System.getenv(VARIABLE));
    }
}
