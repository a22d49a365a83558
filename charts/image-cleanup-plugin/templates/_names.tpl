{{/*
The name of everything. It is the plugin's own (consolePlugin.name in package.json), by which the
console asks for its files; so a cluster holds one release.
*/}}
{{- define "image-cleanup-plugin.name" -}}
image-cleanup-plugin
{{- end }}

{{/* What the Service and the Deployment select by; it never changes. */}}
{{- define "image-cleanup-plugin.selector" -}}
app.kubernetes.io/name: {{ include "image-cleanup-plugin.name" . }}
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/component: server
{{- end }}

{{/* Labels of every object but those of the job, which is another component. */}}
{{- define "image-cleanup-plugin.labels" -}}
{{ include "image-cleanup-plugin.selector" . }}
{{ include "image-cleanup-plugin.release" . }}
{{- end }}

{{- define "image-cleanup-plugin.release" -}}
app.kubernetes.io/part-of: {{ include "image-cleanup-plugin.name" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" }}
{{- end }}

{{- define "image-cleanup-plugin.image" -}}
{{- $repository := required "Set image.repository to where the image of the plugin was pushed." .Values.image.repository -}}
{{- if .Values.image.digest -}}
{{ $repository }}@{{ .Values.image.digest }}
{{- else -}}
{{ $repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}
{{- end }}
{{- end }}

{{/* What the security context constraint restricted-v2 asks for; it chooses the user. */}}
{{- define "image-cleanup-plugin.podSecurity" -}}
runAsNonRoot: true
seccompProfile:
  type: RuntimeDefault
{{- end }}

{{- define "image-cleanup-plugin.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities:
  drop: [ALL]
{{- end }}

{{- define "image-cleanup-plugin.activationName" -}}
{{ include "image-cleanup-plugin.name" . }}-activation
{{- end }}

{{- define "image-cleanup-plugin.activationLabels" -}}
app.kubernetes.io/name: {{ include "image-cleanup-plugin.name" . }}
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/component: activation
{{ include "image-cleanup-plugin.release" . }}
{{- end }}
