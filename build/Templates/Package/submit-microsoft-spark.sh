#!/usr/bin/env bash
# Runs @NAME@ @VERSION@ on Spark by spark-submit and Microsoft.Spark's own DotnetRunner; the job's exit code is this script's.
#
#   submit.sh [ARGUMENTS OF THE JOB]
#
# By environment: SPARK_HOME (a Spark that the jar beside this script is for), MASTER (default local[*]), DEPLOY_MODE (client or cluster, default
# client), SPARK_SUBMIT_OPTIONS. The job has this script's environment in client mode; in cluster mode it is up to the cluster
# (spark.yarn.appMasterEnv.NAME, spark.kubernetes.driverEnv.NAME). See https://github.com/dotnet/spark/blob/main/docs/getting-started.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
[[ -x "${SPARK_HOME:-}/bin/spark-submit" ]] || { echo "submit.sh: SPARK_HOME must name a Spark (it is '${SPARK_HOME:-}')" >&2; exit 2; }

set -a
while IFS= read -r line || [[ -n "$line" ]]; do
    [[ "$line" == *=* && "$line" != \#* ]] || continue
    name=${line%%=*}
    [[ -n "${!name+set}" ]] || export "$name=${line#*=}"
done < "$here/settings.env"
set +a

# shellcheck disable=SC2086
exec "$SPARK_HOME/bin/spark-submit" \
    --master "${MASTER:-local[*]}" --deploy-mode "${DEPLOY_MODE:-client}" --name "@NAME@" \
    --class org.apache.spark.deploy.dotnet.DotnetRunner \
    ${SPARK_SUBMIT_OPTIONS:-} \
    "$here/@JAR@" "$here/job.zip" "@EXECUTABLE@" "$@"
