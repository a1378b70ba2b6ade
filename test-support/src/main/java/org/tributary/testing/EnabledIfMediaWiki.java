package org.tributary.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** Skips a test where no MediaWiki is installed; fails it instead where {@code TRIBUTARY_REQUIRE_ALL} is true. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(MediaWikiCondition.class)
public @interface EnabledIfMediaWiki {}
