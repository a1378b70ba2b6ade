package org.tributary.article.http.proof;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tributary.article.http.Ndjson;
import org.tributary.article.resolve.Finder;
import org.tributary.article.store.ArticleStore;
import org.tributary.article.store.text.StoreProof;
import org.tributary.event.identity.WikiId;

/** What is kept, looked after by its operator. */
@Path("/v1/store")
@RunOnVirtualThread
@Tag(name = "Store", description = "For operators")
final class StoreResource {
    private static final Logger LOG = Logger.getLogger(StoreResource.class);

    private final ArticleStore store;
    private final Finder finder;

    StoreResource(ArticleStore store, Finder finder) {
        this.store = store;
        this.finder = finder;
    }

    /**
     * How far it has come.
     *
     * @param bytes of text that was read back
     */
    record ProgressJson(String state, long pages, long revisions, long bytes, long damaged) {
        static ProgressJson of(String state, StoreProof.Progress progress) {
            return new ProgressJson(
                    state, progress.pages(), progress.revisions(), progress.bytes(), progress.damaged());
        }
    }

    /** A text that cannot be read. */
    record DamageJson(String damage, String wikiId, long pageId, long revId, String slot) {
        static DamageJson of(StoreProof.Damage damage) {
            return new DamageJson(
                    damage.kind().name().toLowerCase(Locale.ROOT),
                    damage.page().wikiId().value(),
                    damage.page().pageId().value(),
                    damage.revision().value(),
                    damage.role());
        }
    }

    @POST
    @Path("/verify")
    @Produces({Ndjson.TYPE, MediaType.APPLICATION_JSON})
    @Operation(
            summary = "Reads the text of every revision back and proves its hash",
            description = "A line for each damaged or missing text, lines that tell the progress, and one at the end "
                    + "whose state is finished. An answer without that last line was cut off.")
    public Response verify(@QueryParam("wiki") @Nullable String wikiId) {
        Optional<WikiId> wiki =
                Optional.ofNullable(wikiId).map(id -> finder.wiki(id).wiki().wikiId());
        return Ndjson.live(line -> prove(wiki, line));
    }

    private void prove(Optional<WikiId> wiki, Consumer<Object> line) {
        StoreProof.Progress result = store.proof(
                        damage -> {
                            LOG.errorf(
                                    "TRIB-2016 the text of revision %s of page %s is %s in the database",
                                    damage.revision(),
                                    damage.page(),
                                    damage.kind().name().toLowerCase(Locale.ROOT));
                            line.accept(DamageJson.of(damage));
                        },
                        progress -> line.accept(ProgressJson.of("running", progress)))
                .run(wiki);
        line.accept(ProgressJson.of("finished", result));
    }
}
