#!/usr/bin/env bash
# Builds target/stageline_VERSION_ARCHITECTURE.deb from the image that mvn package left in target/stageline.
# STAGELINE_MAINTAINER is the address that the package names as its maintainer.
set -euo pipefail
cd "$(dirname "$0")/.."
source installer/find-jdk.sh

[ -x target/stageline/bin/stageline ] || { echo "target/stageline is missing: run mvn package" >&2; exit 1; }
version=$(target/stageline/bin/stageline --version)
version=${version#Stageline }

"$JDK/bin/jpackage" @installer/linux/package.options @installer/linux/deb.options \
    --linux-deb-maintainer "${STAGELINE_MAINTAINER:-stageline@localhost}" \
    --app-image target/stageline \
    --app-version "${version%-SNAPSHOT}" \
    --dest target
echo "[deb] $(ls target/stageline_"${version%-SNAPSHOT}"*.deb)"
