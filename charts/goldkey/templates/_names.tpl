{{- define "goldkey.fullname" -}}
{{- if contains .Chart.Name .Release.Name }}{{ .Release.Name | trunc 40 | trimSuffix "-" }}{{ else }}{{ printf "%s-%s" .Release.Name .Chart.Name | trunc 40 | trimSuffix "-" }}{{ end }}
{{- end }}

{{- define "goldkey.tag" -}}
{{ .Values.image.tag | default .Chart.AppVersion }}
{{- end }}

{{/* of: dict "root" $ "part" name */}}
{{- define "goldkey.labels" -}}
{{ include "goldkey.selector" . }}
app.kubernetes.io/version: {{ include "goldkey.tag" .root | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version }}
{{- end }}

{{- define "goldkey.selector" -}}
app.kubernetes.io/name: goldkey
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .part }}
{{- end }}

{{- define "goldkey.postgresHost" -}}
{{- $full := include "goldkey.fullname" . -}}
{{- if eq .Values.postgres.mode "trial" }}{{ $full }}-postgres{{ else if eq .Values.postgres.mode "cnpg" }}{{ $full }}-postgres-rw{{ else }}{{ required "postgres.existing.host is needed for postgres.mode=existing" .Values.postgres.existing.host }}{{ end }}
{{- end }}

{{- define "goldkey.postgresPort" -}}
{{- if eq .Values.postgres.mode "existing" }}{{ .Values.postgres.existing.port }}{{ else }}5432{{ end }}
{{- end }}

{{/* What follows the name of a database in its address. */}}
{{- define "goldkey.postgresQuery" -}}
{{- if and (eq .Values.postgres.mode "existing") (ne .Values.postgres.existing.sslMode "disable") }}?sslmode={{ .Values.postgres.existing.sslMode }}{{ else if eq .Values.postgres.mode "cnpg" }}?sslmode=verify-full{{ end }}{{ if include "goldkey.postgresCa" . }}&sslrootcert=/secured/postgres/ca.crt{{ end }}
{{- end }}

{{- define "goldkey.brokers" -}}
{{- $full := include "goldkey.fullname" . -}}
{{- if eq .Values.kafka.mode "trial" }}{{ $full }}-kafka:9092{{ else if eq .Values.kafka.mode "strimzi" }}{{ $full }}-kafka-bootstrap:9093{{ else }}{{ required "kafka.existing.brokers is needed for kafka.mode=existing" .Values.kafka.existing.brokers }}{{ end }}
{{- end }}

{{/* A word that changes with each version and with what is prepared for it: jobs cannot be changed, only replaced. */}}
{{- define "goldkey.edition" -}}
{{ printf "%s %s %s %s" (include "goldkey.tag" .) .Values.image.registry (toJson .Values.postgres) (keys .Values.services | sortAlpha | join ",") | sha256sum | trunc 8 }}
{{- end }}
