#!/usr/bin/env bash
# Runs the command line of an image: it starts, says its version, answers wrong use, and its classes come from the AOT cache that
# was made for these very jars.
set -euo pipefail
image=${1:?Usage: installer/smoke-test.sh IMAGE VERSION}
version=${2:?}

fail() { echo "[smoke test] $*" >&2; exit 1; }

said=$("$image/bin/stageline" --version)
[ "$said" = "Stageline $version" ] || fail "--version said: $said"

status=0
"$image/bin/stageline" --no-such-option >/dev/null 2>&1 || status=$?
[ "$status" -eq 2 ] || fail "wrong use ended with exit code $status instead of 2"

cached() {
    local loaded
    loaded=$(JAVA_TOOL_OPTIONS=-Xlog:class+load "$image/bin/$1" "$2" 2>/dev/null | grep " $3 source:" || true)
    [[ "$loaded" == *"shared objects file"* ]] || fail "the AOT cache of $1 was not used: ${loaded:-$3 was not loaded}"
}
cached stageline --version stageline.Stageline
cached stageline-server --help stageline.StagelineServer
"$image/bin/stageline-server" --help | grep -F -- "--data=DIR" >/dev/null || fail "stageline-server does not say how it is used"

echo "[smoke test] $said starts from its AOT caches"
