package org.tributary.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The Helm chart renders, and what it renders would be accepted and would run. */
final class ChartTest {
    private static final List<String> REQUIRED = List.of(
            "--set=kafka.bootstrapServers=kafka.example.org:9092",
            "--set=postgresql.jdbcUrl=jdbc:postgresql://db.example.org:5432/tributary",
            "--set=postgresql.existingSecret=tributary-db");
    private static final List<String> EVERYTHING = List.of(
            "--set=ingress.enabled=true",
            "--set=ingress.className=nginx",
            "--set=ingress.operatorHost=operators.example.org",
            "--set=ingress.tls[0].secretName=tls,ingress.tls[0].hosts[0]=tributary.example.org",
            "--set=networkPolicy.enabled=true",
            "--set=networkPolicy.ingressFrom[0].namespaceSelector.matchLabels.role=edge",
            "--set=serviceMonitor.enabled=true",
            "--set=strimzi.enabled=true,strimzi.cluster=river,strimzi.namespace=kafka",
            "--set=ingest.autoscaling.enabled=true,article.autoscaling.enabled=true",
            "--set=ingest.dumps.existingClaim=dumps",
            "--set-json=ingest.sources={\"some\":{\"url\":\"https://some.example/\",\"titles\":[\"Paris, Texas\"]}}",
            "--set=article.extraSecret=more,search.replicas=2",
            "--set=kafka.settings.KAFKA_SECURITY_PROTOCOL=SSL",
            "--set=image.registry=registry.example.org/river,image.pullSecrets[0].name=pull");

    /** Ways to install that differ in what they render. */
    static Stream<List<String>> installations() {
        return Stream.of(
                List.of(),
                EVERYTHING,
                List.of("--set=search.persistence.enabled=false"),
                List.of("--set=serviceAccount.create=false,serviceAccount.name=shared"),
                List.of("--set=fullnameOverride=a-name-that-is-exactly-as-long-as-the-chart-allows"));
    }

    @ParameterizedTest
    @MethodSource("installations")
    void every_manifest_keeps_its_schema(List<String> options) throws IOException {
        Helm helm = Helm.orSkip();
        KubernetesSchemas schemas = KubernetesSchemas.orSkip();

        List<JsonNode> manifests = render(helm, "river", options).all();

        assertThat(manifests).isNotEmpty();
        assertThat(manifests.stream().flatMap(manifest -> schemas.complaints(manifest).stream()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("installations")
    void the_manifests_fit_each_other(List<String> options) throws IOException {
        assertThat(render(Helm.orSkip(), "river", options).complaints()).isEmpty();
    }

    @Test
    void the_longest_release_name_still_makes_names_that_are_allowed() throws IOException {
        String release = "r".repeat(53);

        assertThat(render(Helm.orSkip(), release, EVERYTHING).complaints()).isEmpty();
    }

    @Test
    void the_chart_has_no_lint() {
        Helm.Said said = Helm.orSkip().lint(REQUIRED);

        assertThat(said.isContent()).as(said.out() + said.err()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "0, kafka.bootstrapServers",
        "1, postgresql.jdbcUrl",
        "2, postgresql.existingSecret",
    })
    void a_value_that_must_be_given_is_asked_for_by_name(int missing, String name) {
        List<String> others = new ArrayList<>(REQUIRED);
        others.remove(missing);

        Helm.Said said = Helm.orSkip().template("river", others);

        assertThat(said.isContent()).isFalse();
        assertThat(said.err()).contains(name + ":");
    }

    @ParameterizedTest
    @CsvSource({
        "image.tag=latest, tag",
        "kafka.bootstrapServers=nowhere, bootstrapServers",
        "postgresql.jdbcUrl=postgres://db/tributary, jdbcUrl",
        "search.persistance.enabled=false, persistance",
        "article.replicas=two, replicas",
        "logging.level=LOUD, level",
        "strimzi.enabled=true, strimzi.cluster",
        "article.settings.lower=x, lower",
        "ingest.sources.some.titel=x, titel",
    })
    void a_value_that_cannot_be_used_is_refused_by_name(String value, String name) {
        List<String> options = new ArrayList<>(REQUIRED);
        options.add("--set=" + value);

        Helm.Said said = Helm.orSkip().template("river", options);

        assertThat(said.isContent()).as(said.out()).isFalse();
        assertThat(said.err()).contains(name);
    }

    @Test
    void declared_wikis_become_properties_with_their_values_as_they_are() throws IOException {
        String sources = "--set-json=ingest.sources={\"some\":{\"url\":\"https://some.example/\",\"sourceHtml\":true,"
                + "\"titles\":[\"Paris, Texas\",\"C:\\\\ ${x}\"]}}";

        String said = render(Helm.orSkip(), "river", List.of(sources)).all().stream()
                .map(manifest -> manifest.at("/data/sources.properties").asText())
                .collect(Collectors.joining());

        assertThat(said)
                .contains("tributary.ingest.sources.\"some\".url=https://some.example/\n")
                .contains("tributary.ingest.sources.\"some\".source-html=true\n")
                .contains("tributary.ingest.sources.\"some\".titles[0]=Paris, Texas\n")
                .contains("tributary.ingest.sources.\"some\".titles[1]=C:\\\\ \\\\${x}\n");
    }

    @Test
    void a_new_version_keeps_every_selector_and_a_new_setting_makes_new_pods() throws IOException {
        Manifests before = render(Helm.orSkip(), "river", List.of());
        Manifests after = render(Helm.orSkip(), "river", List.of("--set=image.tag=9.9.9,logging.level=DEBUG"));

        assertThat(texts(after, "/spec/selector")).isEqualTo(texts(before, "/spec/selector"));
        assertThat(texts(after, "/spec/template/metadata/annotations"))
                .isNotEqualTo(texts(before, "/spec/template/metadata/annotations"));
    }

    @ParameterizedTest
    @CsvSource({
        "/search, search",
        "/v1/search, search",
        "/v1/complete, search",
        "/, article",
    })
    void the_ingress_leads_readers_where_the_front_door_does(String path, String service) throws IOException {
        JsonNode rule = render(Helm.orSkip(), "river", EVERYTHING)
                .ofKind("Ingress")
                .getFirst()
                .at("/spec/rules/0");

        assertThat(Manifests.stream(rule.at("/http/paths"))
                        .filter(route -> route.path("path").asText().equals(path))
                        .map(route -> route.at("/backend/service/name").asText()))
                .containsExactly("river-tributary-" + service);
    }

    private static List<String> texts(Manifests manifests, String pointer) {
        return manifests.ofKind("Deployment").stream()
                .map(workload -> workload.at(pointer).toString())
                .toList();
    }

    private static Manifests render(Helm helm, String release, List<String> options) throws IOException {
        List<String> all = new ArrayList<>(REQUIRED);
        all.addAll(options);
        Helm.Said said = helm.template(release, all);
        assertThat(said.isContent()).as(said.err()).isTrue();
        return new Manifests(Yaml.documents(said.out()));
    }
}
