package org.tributary.frame;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses a request without a body where a resource takes one, so that none of them ever meets null. */
final class BodyNeeded {
    private static final Set<String> METHODS = Set.of("POST", "PUT", "PATCH");

    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo resource) {
        if (METHODS.contains(request.getMethod()) && isEmpty(request) && takesBody(resource)) {
            throw Problem.badParameter("body", "the body is not the JSON expected, there is none");
        }
    }

    private static boolean isEmpty(ContainerRequestContext request) {
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        return (length == null || length.equals("0")) && request.getHeaderString("Transfer-Encoding") == null;
    }

    /** A parameter that nothing is said of is the body, but for those that the framework itself provides. */
    private static boolean takesBody(ResourceInfo resource) {
        return resource.getResourceMethod() != null
                && Arrays.stream(resource.getResourceMethod().getParameters()).anyMatch(BodyNeeded::isBody);
    }

    private static boolean isBody(Parameter parameter) {
        return parameter.getAnnotations().length == 0
                && parameter.getType().getPackageName().startsWith("org.tributary");
    }
}
