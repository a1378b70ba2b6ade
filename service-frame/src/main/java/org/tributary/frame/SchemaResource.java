package org.tributary.frame;

import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.tributary.event.schema.PublishedSchema;

/** The JSON Schemas of the events, to be read by whoever receives one: the same at every service. */
@Path("/v1/schemas")
@Singleton
final class SchemaResource {
    static final String SCHEMA_JSON = "application/schema+json";

    private static final int FRESH_SECONDS = 86_400;
    private static final int TAG_DIGITS = 32;

    /** Every published schema. */
    record SchemaList(List<SchemaLink> items) {}

    /**
     * One published schema.
     *
     * @param id what events carry as {@code $schema}
     * @param url where the schema is answered, relative to this service
     */
    record SchemaLink(String name, String version, String id, String url) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public SchemaList list() {
        return new SchemaList(
                PublishedSchema.all().stream().map(SchemaResource::link).toList());
    }

    @GET
    @Path("/{name}/{version}")
    @Produces(SCHEMA_JSON)
    public Response schema(
            @PathParam("name") String name, @PathParam("version") String version, @Context Request request) {
        PublishedSchema schema = PublishedSchema.find(name, version)
                .orElseThrow(() -> Problem.notHeld("there is no schema " + name + " " + version));
        byte[] json = schema.json();
        EntityTag tag = tag(json);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged == null ? Response.ok(json, SCHEMA_JSON) : unchanged;
        return answer.tag(tag).cacheControl(cacheControl()).build();
    }

    private static SchemaLink link(PublishedSchema schema) {
        return new SchemaLink(
                schema.name(), schema.version(), schema.id(), "/v1/schemas/" + schema.name() + "/" + schema.version());
    }

    private static CacheControl cacheControl() {
        CacheControl cacheControl = new CacheControl();
        cacheControl.setMaxAge(FRESH_SECONDS);
        return cacheControl;
    }

    private static EntityTag tag(byte[] json) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json);
            return new EntityTag(HexFormat.of().formatHex(digest).substring(0, TAG_DIGITS));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
