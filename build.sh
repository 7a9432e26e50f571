#!/usr/bin/env bash
# Runs the build: ./build.sh --help. `nuke` (https://nuke.build) runs this script, too.
set -eo pipefail

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
ARTIFACTS="$ROOT/artifacts"
PROGRAM="$ARTIFACTS/bin/Build/release/Build.dll"
[[ "$RealNuke" == 1 ]] && PROGRAM="$ROOT/build/bin/Release/net10.0/Build.dll"
STAMP="$PROGRAM.stamp"

export DOTNET_CLI_TELEMETRY_OPTOUT=1
export DOTNET_NOLOGO=1
export DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1

# The build is up to date when nothing that goes into it is newer than its stamp; a directory is newer when a file came or went.
is_fresh() {
    [[ -f "$STAMP" && -f "$PROGRAM" ]] || return 1
    local newer
    newer=$(find "$ROOT/build" "$ROOT"/Directory.*.* "$ROOT/global.json" "$ROOT/.editorconfig" \
        \( -name tests -o -name Templates -o -name bin -o -name obj \) -prune -o -newer "$STAMP" -print -quit)
    [[ -z "$newer" ]]
}

find_dotnet() {
    if [[ -z "$DOTNET_EXE" ]]; then
        DOTNET_EXE=$(command -v dotnet || true)
        [[ -n "$DOTNET_EXE" || ! -x "$HOME/.dotnet/dotnet" ]] || DOTNET_EXE="$HOME/.dotnet/dotnet"
    fi
    if [[ -z "$DOTNET_EXE" ]]; then
        echo "Error: the .NET SDK 10 is needed and 'dotnet' is not on the PATH: https://dotnet.microsoft.com/download" >&2
        exit 1
    fi
    export DOTNET_EXE
}

build() {
    echo "Building the build (its first run here, or its sources have changed) …" >&2
    local started
    started=$(mktemp "$ARTIFACTS/build.XXXXXX")
    if ! "$DOTNET_EXE" build "$ROOT/build/Build.csproj" --configuration Release --nologo --verbosity minimal \
        --tl:off -p:RunAnalyzers=false -p:RealNuke="$RealNuke" >&2 9>&-; then
        rm -f "$started"
        echo "Error: the build itself does not compile (see above)." >&2
        exit 1
    fi
    mv "$started" "$STAMP"
}

# One at a time: two calls at once must not write the same files. The lock is a file's, so that it ends with its process.
build_alone() {
    mkdir -p "$ARTIFACTS"
    if command -v flock > /dev/null; then
        exec 9> "$ARTIFACTS/build.lock"
        flock -n 9 || { echo "Waiting for another ./build.sh to build the build …" >&2; flock 9; }
    else
        until mkdir "$ARTIFACTS/build.lock.d" 2> /dev/null; do
            kill -0 "$(cat "$ARTIFACTS/build.lock.d/pid" 2> /dev/null)" 2> /dev/null || rm -rf "$ARTIFACTS/build.lock.d"
            sleep 0.2
        done
        echo $$ > "$ARTIFACTS/build.lock.d/pid"
        trap 'rm -rf "$ARTIFACTS/build.lock.d"' EXIT
    fi
    is_fresh || build
    if command -v flock > /dev/null; then
        flock -u 9
        exec 9>&-
    else
        rm -rf "$ARTIFACTS/build.lock.d"
        trap - EXIT
    fi
}

find_dotnet
is_fresh || build_alone
exec "$DOTNET_EXE" "$PROGRAM" "$@"
