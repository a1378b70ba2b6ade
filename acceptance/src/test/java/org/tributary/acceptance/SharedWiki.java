package org.tributary.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands one followed wiki to all tests that ask for it, since starting both takes longer than most tests. */
final class SharedWiki implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == FollowedMediaWiki.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(SharedWiki.class))
                .computeIfAbsent(FollowedMediaWiki.class, _ -> start(), FollowedMediaWiki.class);
    }

    private static FollowedMediaWiki start() {
        try {
            return FollowedMediaWiki.start(Path.of("target"));
        } catch (IOException e) {
            throw new UncheckedIOException("the wiki or Tributary does not start", e);
        }
    }
}
