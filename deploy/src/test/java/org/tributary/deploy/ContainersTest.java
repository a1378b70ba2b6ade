package org.tributary.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The image and the compose file, as far as they can be checked without a container engine. */
final class ContainersTest {
    private static final String COMPOSE = "deploy/compose/compose.yaml";
    private static final Set<String> OURS = Set.of("ingest", "article", "search");

    @Test
    void the_image_runs_as_a_numeric_user_that_is_not_root() {
        assertThat(dockerfile("USER")).containsExactly("10001:10001");
    }

    @Test
    void the_image_is_made_of_a_version_and_copies_only_what_maven_built() {
        assertThat(dockerfile("FROM")).allMatch(image -> image.matches("[a-z/.-]+:[0-9][\\w.-]*"));
        assertThat(dockerfile("COPY"))
                .hasSize(4)
                .allMatch(copied -> copied.startsWith("${SERVICE}-service/target/quarkus-app/"));
        assertThat(dockerfile("RUN")).isEmpty();
    }

    @Test
    void the_image_starts_java_without_a_shell() {
        assertThat(dockerfile("ENTRYPOINT")).singleElement().satisfies(started -> assertThat(started)
                .startsWith("[\"java\", ")
                .contains("MaxRAMPercentage", "-XX:+ExitOnOutOfMemoryError")
                .endsWith("\"-jar\", \"quarkus-run.jar\"]"));
    }

    @Test
    void only_what_the_image_copies_is_sent_to_the_builder() {
        List<String> sent = Repository.text(".dockerignore")
                .lines()
                .filter(line -> line.startsWith("!"))
                .toList();

        assertThat(sent)
                .containsExactlyInAnyOrderElementsOf(OURS.stream()
                        .map(service -> "!" + service + "-service/target/quarkus-app/")
                        .toList());
    }

    @Test
    void every_image_of_the_compose_file_has_a_version() {
        services()
                .forEach((name, service) ->
                        assertThat(service.path("image").asText()).as(name).matches("[a-z/.-]+:[0-9][\\w.-]*"));
    }

    @Test
    void our_services_are_restricted_and_bounded() {
        services().forEach((name, service) -> {
            if (OURS.contains(name)) {
                assertThat(service.path("build").path("args").path("SERVICE").asText())
                        .isEqualTo(name);
                assertThat(service.path("mem_limit").asText()).as(name).isNotEmpty();
                assertThat(service.path("read_only").asBoolean()).as(name).isTrue();
                assertThat(service.path("user").asText()).as(name).isEqualTo("10001:10001");
                assertThat(service.path("cap_drop").toString()).as(name).contains("ALL");
            }
        });
    }

    @Test
    void what_a_service_depends_on_and_mounts_is_there() {
        Map<String, JsonNode> services = services();
        JsonNode volumes = compose().path("volumes");
        services.forEach((name, service) -> {
            JsonNode needed = service.path("depends_on");
            if (needed.isArray()) {
                Manifests.stream(needed).forEach(other -> assertThat(services).containsKey(other.asText()));
            }
            needed.properties().forEach(other -> {
                JsonNode provider =
                        Objects.requireNonNull(services.get(other.getKey()), name + " needs " + other.getKey());
                if (other.getValue().path("condition").asText().equals("service_healthy")) {
                    assertThat(provider.has("healthcheck")).as(other.getKey()).isTrue();
                }
            });
            Manifests.stream(service.path("volumes"))
                    .map(mount -> mount.asText().split(":", 2)[0])
                    .filter(source -> !source.startsWith("$"))
                    .forEach(source -> assertThat(
                                    source.startsWith("./")
                                            ? Files.exists(Repository.ROOT
                                                    .resolve("deploy/compose")
                                                    .resolve(source))
                                            : volumes.has(source))
                            .as(name + " mounts " + source)
                            .isTrue());
        });
    }

    @Test
    void nothing_is_open_to_other_machines() {
        Set<String> ports = services().values().stream()
                .flatMap(service -> Manifests.stream(service.path("ports")))
                .map(JsonNode::asText)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(ports).containsExactly("127.0.0.1:8080:8080");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /, article",
        "GET, /v1/wikis, article",
        "GET, /v1/wikis/enwiki/pages/7/history, article",
        "POST, /v1/wikis, ingest",
        "DELETE, /v1/wikis/enwiki, ingest",
        "PATCH, /v1/wikis/enwiki, ingest",
        "POST, /v1/wikis/enwiki/verify, ingest",
        "POST, /v1/wikis/enwiki/credit-removals, article",
        "DELETE, /v1/wikis/enwiki/credit-removals/1, article",
        "POST, /v1/wikis/enwiki/pages/7/compliance, article",
        "PUT, /v1/wikis/enwiki/licence-exceptions, article",
        "POST, /v1/imports, ingest",
        "GET, /v1/imports/enwiki/dump, ingest",
        "GET, /v1/feeds, ingest",
        "GET, /v1/search, search",
        "GET, /v1/complete, search",
        "GET, /search, search",
        "GET, /searching, article",
        "GET, /v2/stream/tributary.article_change.v1, article",
        "GET, /v1/schemas/page-change/1.0.0, article",
    })
    void the_front_door_leads_to_whom_it_should(String method, String path, String service) {
        String door = Repository.text("deploy/compose/front-door.conf");
        String led = Pattern.compile("(?m)^  ~(\\S+)\\s+(\\w+):8080;$")
                .matcher(door)
                .results()
                .filter(rule -> Pattern.compile(rule.group(1))
                        .matcher(method + ":" + path)
                        .find())
                .map(rule -> rule.group(2))
                .findFirst()
                .orElse("article");

        assertThat(door).containsPattern("default\\s+article:8080;");
        assertThat(led).isEqualTo(service);
    }

    private static List<String> dockerfile(String instruction) {
        return Pattern.compile("(?m)^" + instruction + " (.*)$")
                .matcher(Repository.text("deploy/docker/Dockerfile"))
                .results()
                .map(line -> line.group(1))
                .toList();
    }

    private static JsonNode compose() {
        return Yaml.resolved(Repository.text(COMPOSE));
    }

    private static Map<String, JsonNode> services() {
        return compose().path("services").properties().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
