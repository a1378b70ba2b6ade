package org.tributary.article;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.tributary.testing.FrameContract;
import org.tributary.testing.RiverServers;

/** This service looks from outside like every other. */
@QuarkusTest
@QuarkusTestResource(RiverServers.class)
final class FrameIT extends FrameContract {}
