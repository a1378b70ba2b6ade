{{/* The environment every service has: settings from its ConfigMap, secrets by reference. */}}
{{- define "tributary.environment" -}}
{{- $values := index .root.Values .component -}}
envFrom:
  - configMapRef:
      name: {{ include "tributary.fullname" .root }}-{{ .component }}
  {{- with $values.extraSecret }}
  - secretRef:
      name: {{ . }}
  {{- end }}
{{- end -}}

{{/* A service is given time to start; then it is asked whether it is ready for requests, and whether it still lives. */}}
{{- define "tributary.probes" -}}
startupProbe:
  httpGet: {path: /q/health/started, port: http}
  periodSeconds: 5
  timeoutSeconds: 3
  failureThreshold: {{ .root.Values.startupFailuresMax }}
readinessProbe:
  httpGet: {path: /q/health/ready, port: http}
  periodSeconds: 5
  timeoutSeconds: 3
  failureThreshold: 3
livenessProbe:
  httpGet: {path: /q/health/live, port: http}
  periodSeconds: 10
  timeoutSeconds: 5
  failureThreshold: 6
{{- end -}}

{{/* What pods of all services share, from their labels to where they may run. */}}
{{- define "tributary.podMetadata" -}}
{{- $values := index .root.Values .component -}}
labels:
  {{- include "tributary.labels" . | nindent 2 }}
annotations:
  tributary/config: {{ printf "%s%s" (include "tributary.config" .) (eq .component "ingest" | ternary (include "tributary.sources" .root) "") | sha256sum | trunc 32 | quote }}
  {{- with $values.podAnnotations }}
  {{- toYaml . | nindent 2 }}
  {{- end }}
{{- end -}}

{{- define "tributary.podSettings" -}}
{{- $values := index .root.Values .component -}}
serviceAccountName: {{ include "tributary.serviceAccount" .root }}
automountServiceAccountToken: false
enableServiceLinks: false
terminationGracePeriodSeconds: 45
securityContext:
  {{- toYaml .root.Values.podSecurityContext | nindent 2 }}
{{- with .root.Values.image.pullSecrets }}
imagePullSecrets:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with $values.nodeSelector }}
nodeSelector:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with $values.tolerations }}
tolerations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with $values.affinity }}
affinity:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- end -}}

{{- define "tributary.container" -}}
{{- $values := index .root.Values .component -}}
name: {{ .component }}
image: {{ include "tributary.image" . | quote }}
imagePullPolicy: {{ .root.Values.image.pullPolicy }}
ports:
  - name: http
    containerPort: 8080
    protocol: TCP
securityContext:
  {{- toYaml .root.Values.securityContext | nindent 2 }}
resources:
  {{- toYaml $values.resources | nindent 2 }}
{{ include "tributary.environment" . }}
{{ include "tributary.probes" . }}
{{- end -}}
