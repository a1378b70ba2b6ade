package org.tributary.article.mediawiki.action;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tributary.article.mediawiki.MediaWikiJson;
import org.tributary.article.resolve.Finder;

/** The address of the Action API, for programs that ask a wiki and get the copy instead. */
@Path("/wikis/{wiki_id}/api.php")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "MediaWiki Action API", description = "As MediaWiki 1.39 answers action=query, for reading")
final class ActionResource {
    private final Finder finder;
    private final QueryAction query;
    private final Clock clock;

    ActionResource(Finder finder, QueryAction query, Clock clock) {
        this.finder = finder;
        this.query = query;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "A query, in JSON")
    public Response get(@PathParam("wiki_id") String wikiId, @Context UriInfo uri) {
        return answer(wikiId, uri, new MultivaluedHashMap<>());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "The same, with parameters in the body")
    public Response post(
            @PathParam("wiki_id") String wikiId, @Context UriInfo uri, MultivaluedMap<String, String> form) {
        return answer(wikiId, uri, form);
    }

    private Response answer(String wikiId, UriInfo uri, MultivaluedMap<String, String> form) {
        Warnings warnings = new Warnings();
        ActionParameters parameters = new ActionParameters(uri.getQueryParameters(), form, warnings, clock);
        Form written = new Form(!parameters.text("formatversion").orElse("1").equals("1"));
        try {
            refuseNobody(parameters.text("assert").orElse("anon"));
            refuseOthers("format", parameters.text("format").orElse("json"), "json");
            refuseOthers("action", parameters.text("action").orElse("help"), "query");
            return json(query.answer(new Exchange(finder.wiki(wikiId), parameters, warnings, written)))
                    .build();
        } catch (ActionError error) {
            return json(told(error, written))
                    .header("MediaWiki-API-Error", error.code())
                    .build();
        }
    }

    private static void refuseOthers(String parameter, String value, String known) {
        if (!value.equals(known)) {
            throw ActionParameters.badValue(parameter, value);
        }
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

    private static ObjectNode told(ActionError error, Form form) {
        ObjectNode answer = MediaWikiJson.object();
        ObjectNode json = error.told();
        answer.set("error", json);
        json.put(form.isNew() ? "docref" : "*", "Only action=query is answered here, for reading.");
        return answer;
    }

    /** Not kept by anybody, as MediaWiki has it; pages of other sites may ask, since there is nothing to be stolen. */
    private static Response.ResponseBuilder json(ObjectNode answer) {
        return Response.ok(MediaWikiJson.bytes(answer))
                .header("Cache-Control", "private, must-revalidate, max-age=0")
                .header("Access-Control-Allow-Origin", "*");
    }
}
