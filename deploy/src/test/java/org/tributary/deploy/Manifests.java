package org.tributary.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** All that a release consists of, held to what schemas cannot say: how the parts must fit each other. */
record Manifests(List<JsonNode> all) {
    private static final int NAME_LENGTH_MAX = 63;
    private static final Set<String> WORKLOADS = Set.of("Deployment", "StatefulSet");
    private static final Set<String> CHANGING_LABELS = Set.of("app.kubernetes.io/version", "helm.sh/chart");

    /** What is wrong; empty when nothing is. */
    List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        names(complaints);
        workloads().forEach(workload -> {
            selector(workload, complaints);
            PodChecks.complaints(workload).forEach(complaints::add);
        });
        services(complaints);
        ingresses(complaints);
        budgets(complaints);
        references(complaints);
        return complaints;
    }

    List<JsonNode> ofKind(String kind) {
        return all.stream()
                .filter(manifest -> manifest.path("kind").asText().equals(kind))
                .toList();
    }

    static String name(JsonNode manifest) {
        return manifest.at("/metadata/name").asText();
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private Stream<JsonNode> workloads() {
        return all.stream()
                .filter(manifest -> WORKLOADS.contains(manifest.path("kind").asText()));
    }

    private void names(List<String> complaints) {
        Set<String> seen = new HashSet<>();
        for (JsonNode manifest : all) {
            String name = name(manifest);
            String kind = manifest.path("kind").asText();
            if (name.length() > NAME_LENGTH_MAX || !name.matches("[a-z0-9]([a-z0-9.-]*[a-z0-9])?")) {
                complaints.add(kind + " " + name + ": no name for a Kubernetes object");
            }
            if (!seen.add(kind + "/" + name)) {
                complaints.add(kind + " " + name + ": stands twice");
            }
            manifest.at("/metadata/labels").properties().forEach(label -> {
                if (label.getValue().asText().length() > NAME_LENGTH_MAX) {
                    complaints.add(kind + " " + name + ": label " + label.getKey() + " is too long");
                }
            });
        }
    }

    private static void selector(JsonNode workload, List<String> complaints) {
        Map<String, String> selector = labels(workload.at("/spec/selector/matchLabels"));
        Map<String, String> pod = labels(workload.at("/spec/template/metadata/labels"));
        if (selector.isEmpty() || !pod.entrySet().containsAll(selector.entrySet())) {
            complaints.add(name(workload) + ": its selector does not select its own pods");
        }
        if (selector.keySet().stream().anyMatch(CHANGING_LABELS::contains)) {
            complaints.add(name(workload) + ": a label that changes with the version stands in the selector");
        }
    }

    private void services(List<String> complaints) {
        for (JsonNode service : ofKind("Service")) {
            List<JsonNode> selected = selectedBy(labels(service.at("/spec/selector")));
            if (selected.size() != 1) {
                complaints.add("Service " + name(service) + ": selects " + selected.size() + " workloads");
                continue;
            }
            Set<String> ports = new HashSet<>();
            stream(selected.getFirst().at("/spec/template/spec/containers"))
                    .flatMap(container -> stream(container.path("ports")))
                    .forEach(port -> {
                        ports.add(port.path("name").asText());
                        ports.add(port.path("containerPort").asText());
                    });
            stream(service.at("/spec/ports"))
                    .map(port -> port.path("targetPort").asText())
                    .filter(port -> !ports.contains(port))
                    .forEach(port -> complaints.add("Service " + name(service) + ": no container has port " + port));
        }
    }

    private void ingresses(List<String> complaints) {
        Map<String, JsonNode> services = new HashMap<>();
        ofKind("Service").forEach(service -> services.put(name(service), service));
        ofKind("Ingress").stream()
                .flatMap(ingress -> stream(ingress.at("/spec/rules")))
                .flatMap(rule -> stream(rule.at("/http/paths")))
                .map(path -> path.at("/backend/service"))
                .filter(backend -> !hasPort(
                        services.get(backend.path("name").asText()),
                        backend.at("/port/name").asText()))
                .forEach(backend -> complaints.add("Ingress: there is no such port of " + backend));
    }

    private void budgets(List<String> complaints) {
        for (JsonNode budget : ofKind("PodDisruptionBudget")) {
            JsonNode spec = budget.path("spec");
            if (spec.has("minAvailable") == spec.has("maxUnavailable")) {
                complaints.add(name(budget) + ": a budget has either minAvailable or maxUnavailable");
            }
            if (selectedBy(labels(spec.at("/selector/matchLabels"))).size() != 1) {
                complaints.add(name(budget) + ": a budget is for one workload");
            }
        }
    }

    private void references(List<String> complaints) {
        Set<String> held = new HashSet<>();
        all.forEach(manifest -> held.add(manifest.path("kind").asText() + "/" + name(manifest)));
        workloads().forEach(workload -> {
            JsonNode pod = workload.at("/spec/template/spec");
            Stream.concat(
                            stream(pod.path("containers"))
                                    .flatMap(container -> stream(container.path("envFrom")))
                                    .filter(from -> from.has("configMapRef"))
                                    .map(from -> "ConfigMap/"
                                            + from.at("/configMapRef/name").asText()),
                            Stream.of(workload.at("/spec/serviceName").asText())
                                    .filter(service -> !service.isEmpty())
                                    .map(service -> "Service/" + service))
                    .filter(reference -> !held.contains(reference))
                    .forEach(reference -> complaints.add(name(workload) + ": there is no " + reference));
        });
    }

    private List<JsonNode> selectedBy(Map<String, String> selector) {
        return workloads()
                .filter(workload -> !selector.isEmpty()
                        && labels(workload.at("/spec/template/metadata/labels"))
                                .entrySet()
                                .containsAll(selector.entrySet()))
                .toList();
    }

    private static boolean hasPort(@Nullable JsonNode service, String port) {
        return service != null
                && stream(service.at("/spec/ports"))
                        .anyMatch(offered -> offered.path("name").asText().equals(port));
    }

    private static Map<String, String> labels(JsonNode node) {
        Map<String, String> labels = new HashMap<>();
        node.properties()
                .forEach(label -> labels.put(label.getKey(), label.getValue().asText()));
        return labels;
    }
}
