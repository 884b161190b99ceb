# Where the parts of the Windows program come from, each checked against its SHA-256. Sourced by `build`, at the top of the project.

WORK=$PWD/build/windows
PARTS=$WORK/parts
KEPT=$WORK/kept # what was fetched; a file that is no longer to be had can be put here by hand
BUILDS="ca-certificates python3-venv gcc-mingw-w64-x86-64 binutils-mingw-w64-x86-64 msitools wixl osslsigncode"
# What only compiles, and does not travel: Python 3.13 runs on Debian 12 with the libraries of its own Debian. apt checks
# their signatures.
COMPILES="python3.13-minimal libc6 zlib1g libexpat1"

fail() {
    say "FAILED: $*"
    exit 1
}

fetch() {
    mkdir -p "$KEPT" "$PARTS"
    wheels
    library
    tools
}

# pinned FILE - the lines of a table of hashes that are no remarks
pinned() { grep -v '^#' "$1"; }

wheels() {
    local pip=$WORK/venv/bin/pip
    [ -x "$pip" ] || python3 -m venv "$WORK/venv"
    local windows=(--no-deps --only-binary :all: --platform win_amd64 --python-version 3.13 --implementation cp)
    "$pip" download --quiet --disable-pip-version-check --require-hashes "${windows[@]}" -d "$KEPT" \
        -r requirements/windows.txt -r requirements/windows-runtime.txt >&2 ||
        fail "the wheels could not be fetched as requirements/windows.txt and windows-runtime.txt pin them"
    cp "$KEPT"/panda3d-*-cp313-*.whl "$PARTS/panda3d.whl"
    rm -rf "$PARTS/site"
    "$pip" install --quiet --disable-pip-version-check --require-hashes "${windows[@]}" --no-compile --no-index \
        --find-links "$KEPT" --target "$PARTS/site" -r requirements/windows.txt >&2 || fail "the wheels could not be unpacked"
}

# Python's library, in Python: Debian 13's, whose version stands in debian.txt.
library() {
    local sum file missing=
    while read -r sum file; do
        [ -e "$KEPT/$file" ] || (cd "$KEPT" && trixie download "${file%%_*}=$(version_in "$file")" >/dev/null) || missing=yes
        [ -e "$KEPT/$file" ] || {
            say "$file is no longer on the mirror. Either put that file into build/windows/kept/ from an archive of Debian's,"
            say "or look at what changed in the newer one (\`apt-get changelog ${file%%_*}\`), and write its name and SHA-256"
            say "into packaging/windows/debian.txt."
        }
    done < <(pinned packaging/windows/debian.txt)
    [ -z "$missing" ] || fail "a pinned part is not to be had"
    (cd "$KEPT" && pinned ../../../packaging/windows/debian.txt | sha256sum --quiet --strict -c) ||
        fail "a file of Debian's is not the one that packaging/windows/debian.txt pins"
    rm -rf "$WORK/library" "$PARTS/stdlib"
    while read -r sum file; do dpkg-deb -x "$KEPT/$file" "$WORK/library"; done < <(pinned packaging/windows/debian.txt)
    cp -r "$WORK/library/usr/lib/python3.13" "$PARTS/stdlib"
}

version_in() {
    local version=${1#*_}
    version=${version%_*}
    echo "${version//%3a/:}"
}

# Python 3.13 for this machine, in a folder of its own: only it makes what Python 3.13 on Windows reads.
tools() {
    local package file
    if [ ! -e "$WORK/tools/usr/bin/python3.13" ]; then
        rm -rf "$WORK/tools"
        mkdir -p "$WORK/tools.debs"
        # shellcheck disable=SC2086  the list is words
        (cd "$WORK/tools.debs" && trixie download $COMPILES >/dev/null) || fail "Python 3.13 could not be fetched from Debian 13"
        for file in "$WORK"/tools.debs/*.deb; do dpkg-deb -x "$file" "$WORK/tools"; done
        rm -rf "$WORK/tools.debs"
    fi
    cp -r "$WORK/library/usr/lib/python3.13" "$WORK/tools/usr/lib/"
    python13 -c 'import sys; sys.exit(sys.version_info[:2] != (3, 13))' || fail "Python 3.13 does not run here"
}

python13() {
    local lib=$WORK/tools/usr/lib/x86_64-linux-gnu
    PYTHONHOME=$WORK/tools/usr PYTHONDONTWRITEBYTECODE=1 "$lib/ld-linux-x86-64.so.2" --library-path "$lib" \
        "$WORK/tools/usr/bin/python3.13" -s -S -P "$@"
}

# trixie ARGUMENT... - apt-get for Debian 13, from the mirror that this machine uses, with lists of its own.
trixie() {
    local apt=$WORK/apt mirror
    local options=(-qq -o "Dir::Etc::SourceList=$apt/sources.list" -o Dir::Etc::SourceParts=/dev/null -o Dir::Etc::Preferences=/dev/null
        -o Dir::Etc::PreferencesParts=/dev/null -o "Dir::State::Lists=$apt/lists" -o "Dir::Cache=$apt/cache"
        -o APT::Sandbox::User=root -o Acquire::Languages=none -o APT::Architecture=amd64)
    if [ ! -e "$apt/ready" ]; then
        mkdir -p "$apt/lists/partial" "$apt/cache/archives/partial"
        # shellcheck disable=SC2016  the names are apt's
        mirror=$(apt-get indextargets --format '$(REPO_URI) $(RELEASE) $(COMPONENT)' 'Created-By: Packages' |
            awk '$2 !~ /[-\/]/ && $3 == "main" && $1 ~ /debian\/?$/ { print $1; exit }')
        [ -n "$mirror" ] || fail "apt names no mirror of Debian's here"
        echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror trixie main" >"$apt/sources.list"
        apt-get "${options[@]}" update >&2 || fail "the lists of Debian 13 could not be fetched"
        touch "$apt/ready"
    fi
    apt-get "${options[@]}" "$@"
}
