{{/* The settings of a service as environment variables. Whoever sets a name again under settings wins. */}}
{{- define "tributary.config" -}}
{{- $values := index .root.Values .component -}}
{{- $config := dict
      "QUARKUS_HTTP_HOST" "0.0.0.0"
      "QUARKUS_HTTP_PORT" "8080"
      "QUARKUS_LOG_LEVEL" .root.Values.logging.level
      "QUARKUS_LOG_CONSOLE_JSON_ENABLED" (toString .root.Values.logging.json)
      "KAFKA_BOOTSTRAP_SERVERS" (include "tributary.bootstrapServers" .root) -}}
{{- if eq .component "article" -}}
{{- $_ := set $config "QUARKUS_DATASOURCE_JDBC_URL" (include "tributary.jdbcUrl" .root) -}}
{{- $_ := set $config "QUARKUS_DATASOURCE_USERNAME" .root.Values.postgresql.username -}}
{{- else if eq .component "search" -}}
{{- $_ := set $config "TRIBUTARY_SEARCH_INDEX_FOLDER" "/data" -}}
{{- else if .root.Values.ingest.dumps.existingClaim -}}
{{- $_ := set $config "TRIBUTARY_INGEST_IMPORT_FOLDERS" .root.Values.ingest.dumps.mountPath -}}
{{- end -}}
{{- toYaml (mergeOverwrite $config (deepCopy .root.Values.kafka.settings) (deepCopy $values.settings)) -}}
{{- end -}}
