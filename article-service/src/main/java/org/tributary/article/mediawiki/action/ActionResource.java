package org.tributary.article.mediawiki.action;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.All;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.tributary.article.mediawiki.MediaWikiJson;
import org.tributary.article.mediawiki.action.xml.AnswerXml;
import org.tributary.article.resolve.Finder;

/** The address of the Action API, for programs that ask a wiki and get the copy instead. */
@Path("/wikis/{wiki_id}/api.php")
@Produces(MediaType.WILDCARD)
@RunOnVirtualThread
@Tag(name = "MediaWiki Action API", description = "As MediaWiki 1.39 answers action=query, for reading")
final class ActionResource {
    private static final String QUERY = "query";
    private static final String JSON = "json";
    private static final String XML = "xml";

    private final Finder finder;
    private final QueryAction query;
    private final List<Action> actions;
    private final Clock clock;

    ActionResource(Finder finder, QueryAction query, @All List<Action> actions, Clock clock) {
        this.finder = finder;
        this.query = query;
        this.actions = actions;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "A query, in JSON")
    public Response get(@PathParam("wiki_id") String wikiId, @Context UriInfo uri) {
        return answer(wikiId, uri, new MultivaluedHashMap<>(), false);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "The same, with parameters in the body")
    public Response post(
            @PathParam("wiki_id") String wikiId, @Context UriInfo uri, MultivaluedMap<String, String> form) {
        return answer(wikiId, uri, form, true);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response postParts(@PathParam("wiki_id") String wikiId, @Context UriInfo uri, MultipartFormDataInput parts) {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        parts.getValues().forEach((name, values) -> values.stream()
                .filter(value -> !value.isFileItem())
                .forEach(value -> form.add(name, value.getValue())));
        return answer(wikiId, uri, form, true);
    }

    private Response answer(String wikiId, UriInfo uri, MultivaluedMap<String, String> form, boolean isPosted) {
        Warnings warnings = new Warnings();
        ActionParameters parameters = new ActionParameters(uri.getQueryParameters(), form, warnings, clock);
        boolean isFirst = parameters.text("formatversion").orElse("1").equals("1");
        Form written = new Form(!isFirst && !isXml(parameters));
        String action = parameters.text("action").orElse("help");
        try {
            refuse(parameters);
            Exchange exchange = new Exchange(finder.wiki(wikiId), parameters, warnings, written);
            JsonNode answer = action.equals(QUERY) ? query.answer(exchange) : other(action, exchange, isPosted);
            return json(answer, parameters).build();
        } catch (ActionError error) {
            Faults faults = new Faults(parameters.text("errorformat").orElse("bc"), written);
            return json(faults.told(error, action), parameters)
                    .header("MediaWiki-API-Error", error.code())
                    .build();
        }
    }

    private JsonNode other(String name, Exchange exchange, boolean isPosted) {
        JsonNode body = actions.stream()
                .filter(action -> action.names().contains(name))
                .findFirst()
                .orElseThrow(() -> ActionParameters.badValue("action", name))
                .answer(name, exchange, isPosted);
        if (!(body instanceof ObjectNode told)) {
            if (isXml(exchange.parameters())) {
                throw ActionParameters.badValue("format", XML);
            }
            return body;
        }
        ObjectNode answer = MediaWikiJson.object();
        exchange.writeHead(answer);
        return answer.setAll(told);
    }

    private static void refuse(ActionParameters parameters) {
        String format = parameters.text("format").orElse(JSON);
        if (!format.equals(JSON) && !format.equals(XML)) {
            throw ActionParameters.badValue("format", format);
        }
        parameters.text("maxlag").ifPresent(text -> ActionParameters.number("maxlag", text));
        refuseNobody(parameters.text("assert").orElse("anon"));
        parameters.text("assertuser").ifPresent(name -> {
            throw new ActionError(
                    "assertnameduserfailed",
                    "You are no longer logged in as \"" + name + "\", so the action could not be completed.");
        });
    }

    /** Whoever insists on being logged in is told that nobody is. */
    private static void refuseNobody(String asserted) {
        switch (asserted) {
            case "anon" -> {}
            case "user" ->
                throw new ActionError(
                        "assertuserfailed", "You are no longer logged in, so the action could not be completed.");
            case "bot" ->
                throw new ActionError(
                        "assertbotfailed", "You do not have the \"bot\" right, so the action could not be completed.");
            default -> throw ActionParameters.badValue("assert", asserted);
        }
    }

    /** Not kept by anybody, as MediaWiki has it; pages of other sites may ask, since there is nothing to be stolen. */
    private static Response.ResponseBuilder json(JsonNode answer, ActionParameters parameters) {
        if (isXml(parameters)) {
            return open(Response.ok(AnswerXml.of(answer), "text/xml;charset=utf-8"));
        }
        byte[] body = MediaWikiJson.bytes(answer);
        return open(parameters
                .text("callback")
                .map(name -> Response.ok(called(name, body), "text/javascript;charset=utf-8"))
                .orElseGet(() -> Response.ok(body, "application/json;charset=utf-8")));
    }

    private static boolean isXml(ActionParameters parameters) {
        return parameters.text("format").orElse(JSON).equals(XML);
    }

    private static Response.ResponseBuilder open(Response.ResponseBuilder response) {
        return response.header("Cache-Control", "private, must-revalidate, max-age=0")
                .header("X-Content-Type-Options", "nosniff")
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Expose-Headers", "MediaWiki-API-Error, Retry-After");
    }

    /** A script that calls a function of the page it is loaded into; its name can be nothing else than a name. */
    private static byte[] called(String name, byte[] body) {
        String script = "/**/" + name.replaceAll("[^A-Za-z0-9_.\\[\\]]", "") + "("
                + new String(body, StandardCharsets.UTF_8)
                        .replace("\u2028", "\\u2028")
                        .replace("\u2029", "\\u2029") + ")";
        return MediaWikiJson.bytes(script);
    }
}
