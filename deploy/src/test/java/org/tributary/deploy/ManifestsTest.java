package org.tributary.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The checks find the mistakes that a schema lets through: each is planted here into manifests that are right. */
final class ManifestsTest {
    private static final String RIGHT = """
            apiVersion: v1
            kind: Service
            metadata: {name: river}
            spec:
              selector: {app: river}
              ports: [{name: http, port: 80, targetPort: http}]
            ---
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata: {name: river}
            spec:
              maxUnavailable: 1
              selector: {matchLabels: {app: river}}
            ---
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: {name: river}
            spec:
              rules:
                - http: {paths: [{path: /, backend: {service: {name: river, port: {name: http}}}}]}
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: settings}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: river}
            spec:
              selector: {matchLabels: {app: river}}
              template:
                metadata: {labels: {app: river, app.kubernetes.io/version: "1"}}
                spec:
                  automountServiceAccountToken: false
                  securityContext: {runAsNonRoot: true, runAsUser: 10001, seccompProfile: {type: RuntimeDefault}}
                  volumes: [{name: tmp, emptyDir: {}}]
                  containers:
                    - name: river
                      image: registry.example.org:5000/river:1.0
                      securityContext: {allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: {drop: [ALL]}}
                      resources: {requests: {cpu: 250m, memory: 1Gi}, limits: {cpu: 2, memory: 1024Mi}}
                      envFrom: [{configMapRef: {name: settings}}]
                      ports: [{name: http, containerPort: 8080}]
                      startupProbe: {httpGet: {path: /, port: http}}
                      readinessProbe: {httpGet: {path: /, port: http}}
                      livenessProbe: {httpGet: {path: /, port: http}}
                      volumeMounts: [{name: tmp, mountPath: /tmp}]
            """;

    @Test
    void what_is_right_is_left_alone() throws IOException {
        assertThat(complaints(RIGHT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            metadata: {labels: {app: river,|metadata: {labels: {app: stream,|does not select its own pods
            selector: {matchLabels: {app: river}}\\n  template|selector: {matchLabels: {app.kubernetes.io/version: "1"}}\\n  template|changes with the version
            targetPort: http|targetPort: web|no container has port web
            port: {name: http}}}}]}|port: {name: web}}}}]}|no such port
            maxUnavailable: 1|maxUnavailable: 1\\n  minAvailable: 1|either minAvailable or maxUnavailable
            memory: 1Gi|memory: 2Gi|more memory than it may have
            limits: {cpu: 2,|limits: {|no limit of cpu
            livenessProbe: {httpGet|livenessProbe: {tcpSocket: {port: 1}, httpGet|2 ways to ask
            startupProbe: {httpGet: {path: /, port: http}}|startupProbe: {periodSeconds: 1}|0 ways to ask
            readinessProbe: {httpGet: {path: /, port: http}}|readinessProbe: {httpGet: {path: /, port: web}}|asks at a port
            river:1.0|river:latest|no tag of a version
            5000/river:1.0|5000/river|no tag of a version
            configMapRef: {name: settings}|configMapRef: {name: other}|there is no ConfigMap/other
            runAsNonRoot: true|runAsNonRoot: false|may run as root
            runAsUser: 10001|runAsUser: 0|may run as root
            type: RuntimeDefault|type: Unconfined|seccomp
            automountServiceAccountToken: false|hostNetwork: false|token of the cluster
            readOnlyRootFilesystem: true|privileged: false|root file system
            drop: [ALL]|drop: []|keeps capabilities
            allowPrivilegeEscalation: false|privileged: false|gain privileges
            mountPath: /tmp|mountPath: /data|/tmp cannot be written
            volumeMounts: [{name: tmp|volumeMounts: [{name: data|there is no volume data
            metadata: {name: settings}|metadata: {name: Settings_1}|no name for a Kubernetes object
            """)
    void a_planted_mistake_is_found(String right, String wrong, String complaint) throws IOException {
        String planted = RIGHT.replace(right.replace("\\n", "\n"), wrong.replace("\\n", "\n"));

        assertThat(planted).isNotEqualTo(RIGHT);
        assertThat(complaints(planted)).anyMatch(found -> found.contains(complaint));
    }

    @Test
    void a_key_that_stands_twice_is_refused() {
        assertThatThrownBy(() -> Yaml.documents("a: 1\nb: 2\na: 3\n"))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("Duplicate field 'a'");
    }

    @ParameterizedTest
    @CsvSource({"250m, 1", "1023Mi, 1Gi", "1G, 1Gi", "0.5, 501m"})
    void quantities_are_compared_by_what_they_mean(String smaller, String greater) {
        assertThat(Quantity.parse(smaller)).isLessThan(Quantity.parse(greater));
    }

    @Test
    void what_is_no_quantity_is_refused() {
        assertThatThrownBy(() -> Quantity.parse("1 GB")).hasMessageContaining("no quantity");
    }

    private static List<String> complaints(String yaml) throws IOException {
        return new Manifests(Yaml.documents(yaml)).complaints();
    }
}
