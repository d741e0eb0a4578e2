#!/usr/bin/env bash
# Brings the rules and dashboards of deployment/ to Kubernetes. A test says when that is due.
set -euo pipefail
cd "$(dirname "$0")"
deployment=../../../deployment

{
  cat <<'HEAD'
# Written by ./update.sh from deployment/prometheus/rules; do not edit.
apiVersion: monitoring.coreos.com/v1
kind: PrometheusRule
metadata:
  name: roadwatch
spec:
HEAD
  rules=()
  for file in "$deployment"/prometheus/rules/*.yml; do
    [[ -e $file ]] && grep -q '^groups:' "$file" && rules+=("$file")
  done
  if ((${#rules[@]})); then
    echo "  groups:"
    for file in "${rules[@]}"; do
      awk '/^groups:/ { inside = 1; next } /^[^ #-]/ { inside = 0 } inside { print $0 == "" ? "" : "    " $0 }' "$file"
    done
  else
    echo "  groups: []"
  fi
} >prometheus-rule.yaml

{
  cat <<'HEAD'
# Written by k8s/components/monitoring/update.sh; do not edit. Makes a ConfigMap of the dashboards, which Grafana's sidecar finds by its label.
apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
configMapGenerator:
  - name: roadwatch-dashboards
    options:
      labels:
        grafana_dashboard: "1"
      disableNameSuffixHash: true
HEAD
  dashboards=()
  for file in "$deployment"/grafana/dashboards/*.json; do
    [[ -e $file ]] && dashboards+=("${file##*/}")
  done
  if ((${#dashboards[@]})); then
    echo "    files:"
    printf '      - %s\n' "${dashboards[@]}"
  fi
} >"$deployment/grafana/dashboards/kustomization.yaml"
