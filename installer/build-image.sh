#!/usr/bin/env bash
# Builds target/stageline, the program with its own run-time and an AOT cache for a fast start, from what `mvn package` left in target:
# stageline.jar, libraries/ and javafx/. Called by `mvn package`; may be called alone after it.
set -euo pipefail
cd "$(dirname "$0")/.."
source installer/find-jdk.sh

version=${1:?Usage: installer/build-image.sh VERSION, for example 0.1.0-SNAPSHOT}
javafx=${2:?the folder of the JavaFX modules}
image=target/stageline
input=target/image-input

say() { echo "[image] $*"; }

for needed in target/stageline.jar target/libraries "$javafx"; do
    [ -e "$needed" ] || { echo "$needed is missing: run mvn package" >&2; exit 1; }
done

# The JVM does not notice when a jar changes under its AOT cache and would run the old classes. So a cache's name carries the hash of
# all that goes into the image, and an image is kept only if the last lines of its configurations name such caches.
hash=$(cat target/stageline.jar target/libraries/*.jar "$javafx"/*.jar installer/*.options installer/*.launcher installer/*.arguments \
    installer/*.sh "$JDK/release" | sha256sum | cut -c1-12)
launchers=(stageline stageline-server)
fresh=1
for launcher in "${launchers[@]}"; do
    grep -qsF "$launcher-$version-$hash.aot" "$image/lib/app/$launcher.cfg" || fresh=0
done
if [ "$fresh" = 1 ]; then
    say "$image is up to date"
    exit 0
fi

java_options=()
while read -r option; do
    java_options+=(--java-options "$option")
done < <(grep -v -e '^#' -e '^$' installer/java.options)

rm -rf "$image" "$input"
mkdir -p "$input"
cp target/stageline.jar target/libraries/*.jar "$input"

say "linking with $JDK"
"$JDK/bin/jpackage" @installer/image.options \
    --app-version "${version%-SNAPSHOT}" \
    --icon installer/icons/stageline-512.png \
    --input "$input" \
    --module-path "$javafx" \
    --dest target \
    --add-launcher stageline-server=installer/server.launcher \
    "${java_options[@]}"

# Of each launcher one run is recorded, without a display: those that installer/training.arguments names. Without the code between
# compiled and interpreted methods: where two kinds of it have the same number, the JVM of 25 warns on the program's output at each start.
train() {
    local launcher=$1 cache="$1-$version-$hash.aot"
    shift
    say "training $cache with: $launcher $*"
    if ! JAVA_TOOL_OPTIONS="-Dglass.platform=Headless -Dprism.order=sw -XX:+UnlockDiagnosticVMOptions -XX:-AOTAdapterCaching \
            -XX:AOTCacheOutput=$image/lib/app/$cache" \
            "$image/bin/$launcher" "$@" > "target/training-$launcher.log" 2>&1 || [ ! -s "$image/lib/app/$cache" ]; then
        cat "target/training-$launcher.log" >&2
        echo "The training run failed or left no AOT cache." >&2
        exit 1
    fi
    echo "java-options=-XX:AOTCache=\$APPDIR/$cache" >> "$image/lib/app/$launcher.cfg"
}
while read -r launcher arguments; do
    # shellcheck disable=SC2086 # the arguments are words
    train "$launcher" $arguments < /dev/null
done < <(grep -v -e '^#' -e '^$' installer/training.arguments)
rm -rf "$input"

say "$image: $(du -sh "$image" | cut -f1), of which $(du -ch "$image"/lib/app/*.aot | tail -1 | cut -f1) AOT caches"
