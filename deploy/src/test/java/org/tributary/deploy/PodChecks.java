package org.tributary.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the pods of a workload must be: restricted, bounded, probed, and mounted where they write. */
final class PodChecks {
    private static final List<String> PROBES = List.of("startupProbe", "readinessProbe", "livenessProbe");
    private static final Set<String> HANDLERS = Set.of("httpGet", "exec", "tcpSocket", "grpc");
    private static final List<String> RESOURCES = List.of("cpu", "memory");

    private PodChecks() {}

    static List<String> complaints(JsonNode workload) {
        List<String> complaints = new ArrayList<>();
        JsonNode pod = workload.at("/spec/template/spec");
        restricted(pod, complaints);
        Manifests.stream(pod.path("containers")).forEach(container -> {
            contained(container, complaints);
            bounded(container, complaints);
            probed(container, complaints);
            tagged(container, complaints);
            mounted(workload, container, complaints);
        });
        return complaints.stream()
                .map(complaint -> Manifests.name(workload) + ": " + complaint)
                .toList();
    }

    private static void restricted(JsonNode pod, List<String> complaints) {
        if (!pod.at("/securityContext/runAsNonRoot").asBoolean()
                || pod.at("/securityContext/runAsUser").asLong() == 0) {
            complaints.add("it may run as root");
        }
        if (!pod.at("/securityContext/seccompProfile/type").asText().equals("RuntimeDefault")) {
            complaints.add("no seccomp profile");
        }
        if (pod.path("automountServiceAccountToken").asBoolean(true)) {
            complaints.add("it is given a token of the cluster");
        }
    }

    private static void contained(JsonNode container, List<String> complaints) {
        JsonNode context = container.path("securityContext");
        if (context.path("allowPrivilegeEscalation").asBoolean(true)) {
            complaints.add("it may gain privileges");
        }
        if (!context.path("readOnlyRootFilesystem").asBoolean()) {
            complaints.add("its root file system can be written");
        }
        if (!context.at("/capabilities/drop/0").asText().equals("ALL")) {
            complaints.add("it keeps capabilities");
        }
    }

    private static void bounded(JsonNode container, List<String> complaints) {
        for (String resource : RESOURCES) {
            String request = container.at("/resources/requests/" + resource).asText();
            String limit = container.at("/resources/limits/" + resource).asText();
            if (request.isEmpty() || limit.isEmpty()) {
                complaints.add("no request or no limit of " + resource);
            } else if (Quantity.parse(request).compareTo(Quantity.parse(limit)) > 0) {
                complaints.add("it asks for more " + resource + " than it may have");
            }
        }
    }

    private static void probed(JsonNode container, List<String> complaints) {
        Set<String> ports = Manifests.stream(container.path("ports"))
                .map(port -> port.path("name").asText())
                .collect(Collectors.toSet());
        for (String probe : PROBES) {
            long handlers = HANDLERS.stream().filter(container.path(probe)::has).count();
            if (handlers != 1) {
                complaints.add(probe + " has " + handlers + " ways to ask");
            }
            JsonNode asked = container.path(probe).at("/httpGet/port");
            if (asked.isTextual() && !ports.contains(asked.asText())) {
                complaints.add(probe + " asks at a port that is not there");
            }
        }
    }

    private static void tagged(JsonNode container, List<String> complaints) {
        String image = container.path("image").asText();
        String last = image.substring(image.lastIndexOf('/') + 1);
        if (!last.contains(":") || last.endsWith(":latest")) {
            complaints.add("image " + image + " has no tag of a version");
        }
    }

    private static void mounted(JsonNode workload, JsonNode container, List<String> complaints) {
        Set<String> volumes = new HashSet<>();
        Stream.concat(
                        Manifests.stream(workload.at("/spec/template/spec/volumes"))
                                .map(volume -> volume.path("name").asText()),
                        Manifests.stream(workload.at("/spec/volumeClaimTemplates"))
                                .map(Manifests::name))
                .filter(volume -> !volumes.add(volume))
                .forEach(volume -> complaints.add("volume " + volume + " stands twice"));
        Manifests.stream(container.path("volumeMounts"))
                .map(mount -> mount.path("name").asText())
                .filter(mount -> !volumes.contains(mount))
                .forEach(mount -> complaints.add("there is no volume " + mount));
        if (Manifests.stream(container.path("volumeMounts"))
                .noneMatch(mount -> mount.path("mountPath").asText().equals("/tmp"))) {
            complaints.add("/tmp cannot be written");
        }
    }
}
