# Sourced by the scripts that need a JDK 25 or newer: sets JDK to its home, or ends with a message that says what to install.
# Looks where Maven's toolchain points, at JAVA_HOME, at the java on the path and where systems put their JDKs.

jdk_of_at_least_25() {
    local home="$1" version
    [ -x "$home/bin/javac" ] && [ -x "$home/bin/jpackage" ] || return 1
    version=$("$home/bin/javac" -version 2>&1)
    version=${version#javac }
    [ "${version%%[.-]*}" -ge 25 ] 2>/dev/null
}

find_jdk() {
    local home on_path
    on_path=$(readlink -f "$(command -v java || true)" 2>/dev/null || true)
    for home in "${TOOLCHAIN_JAVA_HOME:-}" "${JAVA_HOME:-}" "${on_path%/bin/java}" \
            /usr/lib/jvm/* "${HOME:-/root}"/.jdks/* "${HOME:-/root}"/.sdkman/candidates/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        if [ -n "$home" ] && jdk_of_at_least_25 "$home"; then
            echo "$home"
            return 0
        fi
    done
    return 1
}

if ! JDK=$(find_jdk); then
    echo "No JDK 25 or newer was found. Install one, for example Temurin 25 or the package openjdk-25-jdk, or set JAVA_HOME to it." >&2
    exit 1
fi
