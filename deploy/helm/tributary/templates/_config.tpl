{{/* The wikis that are declared, as properties; a backslash or what looks like an expression in a value stands for itself. */}}
{{- define "tributary.sources" -}}
{{- range $id, $source := .Values.ingest.sources }}
{{- $key := printf "tributary.ingest.sources.\"%s\"" $id }}
{{- range $name, $value := $source }}
{{- $property := printf "%s.%s" $key (kebabcase $name) }}
{{- if kindIs "slice" $value }}
{{- range $index, $each := $value }}
{{ $property }}[{{ $index }}]={{ toString $each | replace "\\" "\\\\" | replace "${" "\\\\${" }}
{{- end }}
{{- else }}
{{ $property }}={{ toString $value | replace "\\" "\\\\" | replace "${" "\\\\${" }}
{{- end }}
{{- end }}
{{- end }}
{{- end -}}

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
{{- else -}}
{{- with .root.Values.ingest.dumps.existingClaim -}}
{{- $_ := set $config "TRIBUTARY_INGEST_IMPORT_FOLDERS" $.root.Values.ingest.dumps.mountPath -}}
{{- end -}}
{{- if .root.Values.ingest.sources -}}
{{- $_ := set $config "QUARKUS_CONFIG_LOCATIONS" "/etc/tributary/sources.properties" -}}
{{- end -}}
{{- end -}}
{{- toYaml (mergeOverwrite $config (deepCopy .root.Values.kafka.settings) (deepCopy $values.settings)) -}}
{{- end -}}
