#!/usr/bin/env bash
# Runs @NAME@ @VERSION@ on Spark by spark-submit; the job's exit code is this script's.
#
#   submit.sh [--env-file FILE]... [--secrets FILE]... [-- ARGUMENTS OF THE JOB]
#
# By environment: SPARK_HOME, MASTER (default local[*]), DEPLOY_MODE (client or cluster, default client), SPARK_SUBMIT_OPTIONS (further options of
# spark-submit), JOB_ENV (names of further variables to hand to the job). What the job reads: settings.env beside this script. A variable that is
# set already wins, then FILEs in their order ('export NAME=value' lines), then settings.env. A secret never stands on a command line.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
master=${MASTER:-local[*]}
mode=${DEPLOY_MODE:-client}
names=(@VARIABLES@ ${JOB_ENV:-})
secrets=(@SECRETS@)

fail() { echo "submit.sh: $1" >&2; exit 2; }

is_secret() { local name; for name in ${secrets[@]+"${secrets[@]}"}; do [[ "$name" != "$1" ]] || return 0; done; return 1; }

# set_from_shell FILE: the variables that it exports and that are not set yet
set_from_shell() {
    [[ -r "$1" ]] || fail "$1 cannot be read"
    local found before=() name
    found=$(sed -nE 's/^[[:space:]]*(export[[:space:]]+)?([A-Za-z_][A-Za-z0-9_]*)=.*/\2/p' "$1")
    for name in $found; do
        [[ -z "${!name+set}" ]] || before+=("$name=${!name}")
    done
    set -a
    # shellcheck disable=SC1090
    . "$1"
    for name in ${before[@]+"${before[@]}"}; do export "${name?}"; done
    set +a
    names+=($found)
    found_names=$found
}

# set_defaults FILE: its variables that are not set yet, each to the end of its line
set_defaults() {
    local line name
    while IFS= read -r line || [[ -n "$line" ]]; do
        name=${line%%=*}
        [[ "$line" == *=* && "$line" != \#* ]] || continue
        [[ -n "${!name+set}" ]] || export "$name=${line#*=}"
        names+=("$name")
    done < "$1"
}

while [[ $# -gt 0 ]]; do
    case "$1" in
        --env-file) set_from_shell "${2:?--env-file needs a file}"; shift 2 ;;
        --secrets) set_from_shell "${2:?--secrets needs a file}"; secrets+=($found_names); shift 2 ;;
        -h | --help) sed -nE '2,/^set -/s/^# ?//p' "${BASH_SOURCE[0]}"; exit 0 ;;
        --) shift; break ;;
        *) fail "there is no option $1; arguments of the job come after --" ;;
    esac
done
set_defaults "$here/settings.env"

[[ -x "${SPARK_HOME:-}/bin/spark-submit" ]] || fail "SPARK_HOME must name a Spark 3.4 or later (it is '${SPARK_HOME:-}')"
[[ "$mode" == client || "$mode" == cluster ]] || fail "DEPLOY_MODE is client or cluster, not '$mode'"

# Nobody else reads what stands here; it replaces spark-defaults.conf, and so begins with it.
properties=$(umask 077; mktemp "${TMPDIR:-/tmp}/submit.XXXXXX")
trap 'rm -f "$properties"' EXIT
defaults="${SPARK_CONF_DIR:-$SPARK_HOME/conf}/spark-defaults.conf"
[[ ! -f "$defaults" ]] || cat "$defaults" > "$properties"

set_property() { # set_property KEY VALUE, as java.util.Properties reads it
    local value=${2//\\/\\\\}
    value=${value//$'\n'/\\n}
    printf '\n%s %s\n' "$1" "$value" >> "$properties"
}

default_of() { sed -nE "s/^[[:space:]]*$1[[:space:]=]+(.*)/\1/p" "$properties" | tail -1; }

# In client mode the driver is a child of this script and has its environment; so it is in cluster mode on a standalone master.
if [[ "$mode" == cluster ]]; then
    hidden=()
    for name in $(printf '%s\n' "${names[@]}" | sort -u); do
        [[ -n "${!name:-}" ]] || continue
        export "${name?}"
        if ! is_secret "$name"; then
            set_property "spark.contexts.env.$name" "${!name}"
        elif [[ "$master" == k8s://* ]]; then
            grep -qF "spark.kubernetes.driver.secretKeyRef.$name" "$properties" \
                || [[ "${SPARK_SUBMIT_OPTIONS:-}" == *"spark.kubernetes.driver.secretKeyRef.$name="* ]] \
                || fail "$name is a secret: on Kubernetes put it into a Secret and say --conf spark.kubernetes.driver.secretKeyRef.$name=SECRET:KEY in SPARK_SUBMIT_OPTIONS"
        elif [[ "$master" != spark://* ]]; then
            set_property "spark.contexts.env.$name" "${!name}"
            hidden+=("$name")
        fi
    done
    if [[ ${#hidden[@]} -gt 0 ]]; then
        redacted=$(default_of spark.redaction.regex)
        set_property spark.redaction.regex "${redacted:-(?i)secret|password|token|access[.]?key}|spark[.]contexts[.]env[.]($(IFS='|'; echo "${hidden[*]}"))"
    fi
    if [[ "$master" == spark://* ]]; then
        # The worker starts the driver without what spark-submit adds for Java 17 (org.apache.spark.launcher.JavaModuleOptions), and without waiting.
        set_property spark.standalone.submit.waitAppCompletion true
        set_property spark.driver.extraJavaOptions "$(default_of spark.driver.extraJavaOptions) @ADD_OPENS@"
    fi
else
    for name in $(printf '%s\n' "${names[@]}" | sort -u); do
        [[ -z "${!name+set}" ]] || export "${name?}"
    done
fi

# shellcheck disable=SC2086
"$SPARK_HOME/bin/spark-submit" \
    --master "$master" --deploy-mode "$mode" --name "@NAME@" \
    --properties-file "$properties" \
    --class contexts.spark.launcher.JobLauncher \
    --archives "$here/job.tar.gz#job" \
    ${SPARK_SUBMIT_OPTIONS:-} \
    "$here/launcher.jar" "@EXECUTABLE@" "$@" &
submit=$!

# A signal goes to spark-submit, which passes it to the job; the job says how it ended.
trap 'kill -TERM "$submit" 2> /dev/null || true' INT TERM HUP
code=0
wait "$submit" || code=$?
while kill -0 "$submit" 2> /dev/null; do
    code=0
    wait "$submit" || code=$?
done
exit "$code"
