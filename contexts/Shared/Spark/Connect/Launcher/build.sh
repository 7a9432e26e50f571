#!/usr/bin/env bash
# Builds launcher.jar, the same bytes each time with the same javac. Usage: build.sh SPARK_HOME [TARGET.jar]
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
spark=${1:?usage: build.sh SPARK_HOME [TARGET.jar]}
target=$(realpath -m "${2:-$here/launcher.jar}")
classes=$(mktemp -d); trap 'rm -rf "$classes"' EXIT
javac -nowarn -Xlint:-options --release 8 -cp "$spark/jars/*" -d "$classes" "$here"/src/contexts/spark/launcher/*.java
rm -f "$target"
jar --create --file "$target" --no-manifest --date 2024-01-01T00:00:00+00:00 -C "$classes" contexts
