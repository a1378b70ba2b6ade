{{/* The name everything of the release begins with; 50 characters leave room for "-ingest-test" and the like. */}}
{{- define "tributary.fullname" -}}
{{- if .Values.fullnameOverride -}}
{{- .Values.fullnameOverride | trunc 50 | trimSuffix "-" -}}
{{- else if contains (default .Chart.Name .Values.nameOverride) .Release.Name -}}
{{- .Release.Name | trunc 50 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-%s" .Release.Name (default .Chart.Name .Values.nameOverride) | trunc 50 | trimSuffix "-" -}}
{{- end -}}
{{- end -}}

{{/* What never changes while a release lives: selectors use these and nothing else. */}}
{{- define "tributary.selector" -}}
app.kubernetes.io/name: tributary
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .component }}
{{- end -}}

{{- define "tributary.labels" -}}
{{ include "tributary.selector" . }}
app.kubernetes.io/part-of: tributary
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version | replace "+" "_" | trunc 63 | trimSuffix "-" }}
{{- end -}}

{{- define "tributary.serviceAccount" -}}
{{- if .Values.serviceAccount.create -}}
{{- default (include "tributary.fullname" .) .Values.serviceAccount.name -}}
{{- else -}}
{{- required "serviceAccount.name: name the service account to use, or let the chart create one" .Values.serviceAccount.name -}}
{{- end -}}
{{- end -}}

{{- define "tributary.image" -}}
{{- $tag := default .root.Chart.AppVersion .root.Values.image.tag -}}
{{- $path := printf "%s-%s:%s" .root.Values.image.repository .component $tag -}}
{{- if .root.Values.image.registry -}}{{- printf "%s/%s" .root.Values.image.registry $path -}}{{- else -}}{{- $path -}}{{- end -}}
{{- end -}}

{{- define "tributary.bootstrapServers" -}}
{{- required "kafka.bootstrapServers: give the brokers as host:port[,host:port…], for example --set kafka.bootstrapServers=kafka.example.org:9092" .Values.kafka.bootstrapServers -}}
{{- end -}}

{{- define "tributary.jdbcUrl" -}}
{{- required "postgresql.jdbcUrl: give the database as a JDBC URL, for example --set postgresql.jdbcUrl=jdbc:postgresql://db.example.org:5432/tributary" .Values.postgresql.jdbcUrl -}}
{{- end -}}

{{- define "tributary.databaseSecret" -}}
{{- required "postgresql.existingSecret: name the Secret that holds the database password (its key is postgresql.passwordKey)" .Values.postgresql.existingSecret -}}
{{- end -}}
