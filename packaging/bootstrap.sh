# Shared by ./run and ./check: system libraries, a virtual environment, the pinned requirements. Quick when all is there.
# Sourced by bash, with the working folder at the top of the project.

OFFSCREEN="libgl1 libegl1 libglib2.0-0 libdbus-1-3 libfontconfig1 libxkbcommon0 fonts-dejavu-core"
WINDOW="libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxcb-xkb1 libwayland-cursor0"
# Programs that some tests start. Without one of them those tests are skipped, and say so.
PROGRAMS="age minisign strace"

say() { printf '%s\n' "$*" >&2; }

# install_packages PACKAGE... - on Debian and its like, as root; otherwise name the one line that is missing.
install_packages() {
    command -v dpkg-query >/dev/null || return 0 # another system: its own packages have other names
    local missing
    missing=$(not_installed "$@")
    [ -z "$missing" ] && return 0
    if [ "$(id -u)" -ne 0 ]; then
        say "System libraries are missing. Install them, then start again:"
        say "    sudo apt-get install -y --no-install-recommends $missing"
        exit 2
    fi
    say "Installing system libraries: $missing"
    # shellcheck disable=SC2086  the list is words
    if ! {
        apt-get update # one source that cannot be reached need not stop the others
        apt-get install -y --no-install-recommends -o DPkg::Lock::Timeout=120 $missing
    } >.venv-apt.log 2>&1 </dev/null; then
        tail -n 5 .venv-apt.log >&2
        say "The system libraries could not be installed; the lines above say why."
        exit 2
    fi
    rm -f .venv-apt.log
}

# not_installed PACKAGE... - those that are not here, neither by name nor by what a renamed package says it provides.
not_installed() {
    dpkg-query -W -f '${db:Status-Abbrev} ${Package}, ${Provides}\n' | awk -v wanted="$*" '
        /^.i/ {
            sub(/^[a-z]+ +/, "")
            count = split($0, names, /, */)
            for (i = 1; i <= count; i++) { sub(/[ (:].*/, "", names[i]); here[names[i]] = 1 }
        }
        END {
            count = split(wanted, names, " ")
            for (i = 1; i <= count; i++) if (!(names[i] in here)) { printf "%s%s", space, names[i]; space = " " }
        }'
}

# environment FILE... - a virtual environment in .venv that holds these pinned requirements.
environment() {
    local file wanted=() stale=
    for file in "$@"; do
        wanted+=(-r "$file")
        [ "$(cat "$(stamp_of "$file")" 2>/dev/null)" = "$(mark_of "$file")" ] || stale=yes
    done
    [ -x .venv/bin/python ] && [ -z "$stale" ] && return 0
    if ! python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
        say "Python 3.11 or later is needed, as python3."
        exit 2
    fi
    if ! python3 -c 'import ensurepip, venv' 2>/dev/null; then
        say "Python's own environments are missing. Install them, then start again:"
        say "    sudo apt-get install -y python3-venv"
        exit 2
    fi
    say "Setting up (only the first time, and when the requirements change) ..."
    # made anew where pip is not found: a newer system Python does not see what the older one installed
    .venv/bin/python -m pip --version >/dev/null 2>&1 || python3 -m venv --clear .venv
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes "${wanted[@]}" >&2 || {
        say "The requirements could not be installed; the lines above say why."
        exit 2
    }
    for file in "$@"; do mark_of "$file" >"$(stamp_of "$file")"; done
}

# One stamp for each file, so that ./run and ./check in turn do not undo each other's.
stamp_of() { echo ".venv/installed-${1##*/}"; }
mark_of() { echo "$(cksum <"$1") $(readlink -f .venv/bin/python)"; }

# say_missing_libraries - what the window looks for and does not find, where this file knows no package names to install.
say_missing_libraries() {
    command -v dpkg-query >/dev/null && return 0
    local plugin=libqxcb missing
    [ -z "${WAYLAND_DISPLAY:-}" ] || plugin=libqwayland
    missing=$(ldd .venv/lib/python3*/site-packages/PySide6/Qt/plugins/platforms/$plugin*.so 2>/dev/null |
        awk '/not found/ { print $1 }' | sort -u | tr '\n' ' ')
    [ -z "$missing" ] || say "The window needs libraries that this system does not have: $missing"
}
