{{/* Safe by default, for every pod of the platform: not root, nothing to write to, no capabilities, no token of the cluster. */}}
{{- define "goldkey.podSecurity" -}}
automountServiceAccountToken: false
enableServiceLinks: false
securityContext:
  runAsNonRoot: true
  runAsUser: 10001
  runAsGroup: 10001
  fsGroup: 10001
  seccompProfile: { type: RuntimeDefault }
{{- end }}

{{- define "goldkey.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities: { drop: [ALL] }
{{- end }}

{{- define "goldkey.imagePullSecrets" -}}
{{- with .Values.image.pullSecrets }}
imagePullSecrets:
  {{- range . }}
  - name: {{ . }}
  {{- end }}
{{- end }}
{{- end }}

{{/* of: dict "root" $ "name" service */}}
{{- define "goldkey.image" -}}
image: {{ printf "%s/%s:%s" .root.Values.image.registry .name (include "goldkey.tag" .root) | quote }}
imagePullPolicy: {{ .root.Values.image.pullPolicy }}
{{- end }}

{{/* The environment of one service. of: dict "root" $ "name" service "entry" its values */}}
{{- define "goldkey.environment" -}}
{{- $root := .root -}}
{{- $full := include "goldkey.fullname" .root -}}
{{- if .entry.kafka }}
{{ include "goldkey.kafkaEnvironment" . }}
{{- else }}
- { name: KAFKA_BROKERS, value: "" }
{{- end }}
{{- include "goldkey.grpcEnvironment" . }}
- { name: PUBLIC_URL, value: {{ .root.Values.publicUrl | quote }} }
- { name: TRUSTED_PROXIES, value: {{ ternary .root.Values.trustedProxies.gateway .root.Values.trustedProxies.services (eq .name "gateway") | quote }} }
- { name: LOG_LEVEL, value: {{ .root.Values.logLevel }} }
- { name: DRAIN_SECONDS, value: {{ .root.Values.pod.drain | quote }} }
- { name: IDENTITY_URL, value: "http://{{ $full }}-identity:8080" }
{{- range .entry.calls }}
- { name: {{ upper . }}_GRPC, value: "{{ $full }}-{{ . }}-grpc:50051" }
{{- end }}
{{- range without (.entry.proxies | default list) "identity" }}
- { name: {{ upper . }}_URL, value: "http://{{ $full }}-{{ . }}:8080" }
{{- end }}
{{- with .root.Values.otlpEndpoint }}
- { name: OTEL_EXPORTER_OTLP_ENDPOINT, value: {{ . | quote }} }
{{- end }}
{{- if eq .name "identity" }}
- { name: BOOTSTRAP_ADMIN_LOGIN, value: {{ .root.Values.signIn.adminLogin | quote }} }
- name: BOOTSTRAP_ADMIN_PASSWORD
  valueFrom: { secretKeyRef: { name: {{ $full }}-sign-in, key: password } }
{{- end }}
{{- if has .name (list "identity" "gateway") }}
{{- with .root.Values.signIn.issuerUrl }}
- { name: OIDC_ISSUER_URL, value: {{ . | quote }} }
{{- end }}
{{- end }}
{{- if eq .name "identity" }}
- { name: OIDC_LOGIN_CLAIM, value: {{ .root.Values.signIn.loginClaim | quote }} }
{{- end }}
{{- if eq .name "gateway" }}
- { name: OIDC_CLIENT_ID, value: {{ .root.Values.signIn.clientId | quote }} }
- { name: OIDC_SCOPE, value: {{ .root.Values.signIn.scope | quote }} }
{{- end }}
{{- if .entry.files }}
{{- with .root.Values.files }}
{{- if eq .mode "s3" }}
- { name: FILES_S3_ENDPOINT, value: {{ required "files.s3.endpoint is needed for files.mode=s3" .s3.endpoint | quote }} }
- { name: FILES_S3_REGION, value: {{ .s3.region | quote }} }
{{- else }}
- { name: FILES_FOLDER, value: /files }
{{- end }}
{{- with .scanner }}
- { name: FILES_SCANNER, value: {{ . | quote }} }
{{- end }}
{{- end }}
{{- end }}
{{- range $name, $value := .entry.env }}
- { name: {{ $name }}, value: {{ $value | quote }} }
{{- end }}
{{- end }}
