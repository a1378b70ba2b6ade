package org.tributary.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Strict schemas of what Kubernetes and some of its extensions accept, where they lie beside the repository. */
final class KubernetesSchemas {
    private static final Path ARCHIVE = Repository.ROOT.resolve("../shared/kubernetes/schemas.tgz");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, JsonNode> files;
    private final Map<String, JsonSchema> compiled = new HashMap<>();

    private KubernetesSchemas(Map<String, JsonNode> files) {
        this.files = files;
    }

    static KubernetesSchemas orSkip() throws IOException {
        Optional<Path> archive = Optional.of(ARCHIVE).filter(Files::exists);
        return new KubernetesSchemas(unpack(Needed.orSkip(archive, "no schemas of Kubernetes beside the repository")));
    }

    /** What is wrong with a manifest; empty when nothing is. */
    List<String> complaints(JsonNode manifest) {
        String kind = manifest.path("apiVersion").asText() + "/"
                + manifest.path("kind").asText();
        JsonNode known = file("index.json").path(kind);
        if (known.isMissingNode()) {
            return List.of("there is no kind " + kind);
        }
        JsonSchema schema = compiled.computeIfAbsent(kind, wanted -> compile(known));
        return schema.validate(manifest).stream()
                .map(message -> kind + ": " + message.getMessage())
                .toList();
    }

    private JsonSchema compile(JsonNode known) {
        ObjectNode schema = JSON.createObjectNode();
        schema.putArray("allOf")
                .addObject()
                .put("$ref", "#/definitions/" + known.path("def").asText());
        schema.set("definitions", file(known.path("file").asText()).path("definitions"));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(schema);
    }

    private JsonNode file(String name) {
        JsonNode file = files.get(name);
        if (file == null) {
            throw new IllegalStateException("the archive of schemas lacks " + name);
        }
        return file;
    }

    private static Map<String, JsonNode> unpack(Path archive) throws IOException {
        Map<String, JsonNode> files = new HashMap<>();
        try (InputStream in = Files.newInputStream(archive);
                TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(in))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                String name = Path.of(entry.getName()).getFileName().toString();
                if (name.endsWith(".json")) {
                    files.put(name, JSON.readTree(tar.readAllBytes()));
                }
            }
        }
        return files;
    }
}
