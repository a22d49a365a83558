#!/bin/sh
# Adds a plugin to the plugins that the console loads, or takes it away, and leaves the others alone.
# usage: activate.sh add|remove PLUGIN
#
# Each change names the resourceVersion that it was made from, so that a change by somebody else in
# between is never overwritten: the list is read again instead.
set -u

action=$1
plugin=$2
console=consoles.operator.openshift.io/cluster
pause=${ACTIVATE_PAUSE:-2}

attempt=1
while [ "$attempt" -le 10 ]; do
  if state=$(oc get "$console" -o go-template='{{.metadata.resourceVersion}}{{"\n"}}{{range .spec.plugins}}{{.}}{{"\n"}}{{end}}'); then
    version=$(printf '%s\n' "$state" | head -n 1)
    plugins=$(printf '%s\n' "$state" | tail -n +2)
    # Line numbers of the plugin in the list, the last one first: removing it moves no earlier one.
    positions=$(printf '%s\n' "$plugins" | grep -nxF -- "$plugin" | cut -d: -f1 | sort -rn)
    changes=
    if [ "$action" = add ] && [ -z "$positions" ]; then
      if [ -z "$plugins" ]; then
        changes=",{\"op\":\"add\",\"path\":\"/spec/plugins\",\"value\":[\"$plugin\"]}"
      else
        changes=",{\"op\":\"add\",\"path\":\"/spec/plugins/-\",\"value\":\"$plugin\"}"
      fi
    elif [ "$action" = remove ]; then
      for position in $positions; do
        changes="$changes,{\"op\":\"remove\",\"path\":\"/spec/plugins/$((position - 1))\"}"
      done
    fi
    if [ -z "$changes" ]; then
      echo "Nothing to do: $action $plugin"
      exit 0
    fi
    if oc patch "$console" --type=json -p "[{\"op\":\"test\",\"path\":\"/metadata/resourceVersion\",\"value\":\"$version\"}$changes]"; then
      exit 0
    fi
  fi
  echo "Attempt $attempt of 10 failed." >&2
  attempt=$((attempt + 1))
  sleep "$pause"
done
echo "Could not $action $plugin: change spec.plugins of $console by hand." >&2
exit 1
