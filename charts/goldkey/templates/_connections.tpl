{{/* How pods connect to Kafka, PostgreSQL and each other: settings, and the secrets that they read files from. */}}

{{/* Secret with ca.crt of who signed PostgreSQL; nothing where it is not checked or publicly trusted. */}}
{{- define "goldkey.postgresCa" -}}
{{- if eq .Values.postgres.mode "cnpg" }}{{ include "goldkey.fullname" . }}-postgres-ca{{ else if and (eq .Values.postgres.mode "existing") (eq .Values.postgres.existing.sslMode "verify-full") }}{{ .Values.postgres.existing.caSecret }}{{ end }}
{{- end }}

{{/* Secret with ca.crt of who signed the brokers. */}}
{{- define "goldkey.kafkaCa" -}}
{{- if eq .Values.kafka.mode "strimzi" }}{{ include "goldkey.fullname" . }}-cluster-ca-cert{{ else if eq .Values.kafka.mode "existing" }}{{ .Values.kafka.existing.caSecret }}{{ end }}
{{- end }}

{{/* Secret with user.crt and user.key for the brokers. of: dict "root" $ "name" service */}}
{{- define "goldkey.kafkaCertificate" -}}
{{- if eq .root.Values.kafka.mode "strimzi" }}{{ include "goldkey.fullname" .root }}-kafka-{{ .name }}{{ else if eq .root.Values.kafka.mode "existing" }}{{ .root.Values.kafka.existing.certificateSecret }}{{ end }}
{{- end }}

{{- define "goldkey.kafkaTls" -}}
{{- if or (eq .Values.kafka.mode "strimzi") (and (eq .Values.kafka.mode "existing") .Values.kafka.existing.tls) }}on{{ end }}
{{- end }}

{{/* of: dict "root" $ "name" service */}}
{{- define "goldkey.kafkaEnvironment" -}}
- { name: KAFKA_BROKERS, value: {{ include "goldkey.brokers" .root | quote }} }
{{- if include "goldkey.kafkaTls" .root }}
- { name: KAFKA_TLS, value: "on" }
{{- if include "goldkey.kafkaCa" .root }}
- { name: KAFKA_CA_FILE, value: /secured/kafka-ca/ca.crt }
{{- end }}
{{- if include "goldkey.kafkaCertificate" . }}
- { name: KAFKA_CERT_FILE, value: /secured/kafka/user.crt }
- { name: KAFKA_KEY_FILE, value: /secured/kafka/user.key }
{{- end }}
{{- end }}
{{- with .root.Values.kafka.existing }}
{{- if and (eq $.root.Values.kafka.mode "existing") (ne .sasl "none") }}
- { name: KAFKA_SASL, value: {{ .sasl }} }
- name: KAFKA_USERNAME
  valueFrom: { secretKeyRef: { name: {{ required "kafka.existing.loginSecret is needed for kafka.existing.sasl" .loginSecret }}, key: username } }
- name: KAFKA_PASSWORD
  valueFrom: { secretKeyRef: { name: {{ .loginSecret }}, key: password } }
{{- end }}
{{- end }}
{{- end }}

{{/* of: dict "entry" its values "root" $ */}}
{{- define "goldkey.speaksGrpc" -}}
{{- if and .root.Values.grpcTls.enabled (or .entry.grpc .entry.calls) }}yes{{ end }}
{{- end }}

{{- define "goldkey.grpcEnvironment" -}}
{{- if include "goldkey.speaksGrpc" . }}
- { name: GRPC_CA_FILE, value: /secured/grpc/ca.crt }
- { name: GRPC_CERT_FILE, value: /secured/grpc/tls.crt }
- { name: GRPC_KEY_FILE, value: /secured/grpc/tls.key }
{{- end }}
{{- end }}

{{/* Names of mounted secrets by folder below /secured. of: dict "root" $ "name" service "postgres" bool "kafka" bool "grpc" bool */}}
{{- define "goldkey.secured" -}}
{{- if and .postgres (include "goldkey.postgresCa" .root) }}
postgres: {{ include "goldkey.postgresCa" .root }}
{{- end }}
{{- if and .kafka (include "goldkey.kafkaTls" .root) }}
{{- with include "goldkey.kafkaCa" .root }}
kafka-ca: {{ . }}
{{- end }}
{{- with include "goldkey.kafkaCertificate" . }}
kafka: {{ . }}
{{- end }}
{{- end }}
{{- if .grpc }}
grpc: {{ include "goldkey.fullname" .root }}-{{ .name }}-grpc-tls
{{- end }}
{{- end }}

{{- define "goldkey.securedMounts" -}}
{{- range $folder, $_ := include "goldkey.secured" . | fromYaml }}
- { name: secured-{{ $folder }}, mountPath: /secured/{{ $folder }}, readOnly: true }
{{- end }}
{{- end }}

{{- define "goldkey.securedVolumes" -}}
{{- range $folder, $secret := include "goldkey.secured" . | fromYaml }}
- name: secured-{{ $folder }}
  secret: { secretName: {{ $secret }}{{ if eq $folder "postgres" }}, items: [{ key: ca.crt, path: ca.crt }]{{ end }} }
{{- end }}
{{- end }}
