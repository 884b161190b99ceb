# Shared by ./run and ./check: system libraries, a virtual environment, the pinned requirements. Quick when all is there.
# Sourced by bash, with the working folder at the top of the project.

OFFSCREEN="libgl1 libegl1 libglib2.0-0 libdbus-1-3 libfontconfig1 libxkbcommon0 fonts-dejavu-core"
WINDOW="libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxcb-xkb1 libxcb-image0 libxcb-render-util0"

say() { printf '%s\n' "$*" >&2; }

# install_packages PACKAGE... - on Debian and its like, as root; otherwise name the one line that is missing.
install_packages() {
    command -v dpkg-query >/dev/null || return 0 # another system: its own packages have other names
    local missing=() package
    for package in "$@"; do
        dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] && return 0
    if [ "$(id -u)" -ne 0 ]; then
        say "System libraries are missing. Install them, then start again:"
        say "    sudo apt-get install -y --no-install-recommends ${missing[*]}"
        exit 2
    fi
    say "Installing system libraries: ${missing[*]}"
    if ! { apt-get update && apt-get install -y --no-install-recommends "${missing[@]}"; } >.venv-apt.log 2>&1 </dev/null; then
        tail -n 5 .venv-apt.log >&2
        say "The system libraries could not be installed; the lines above say why."
        exit 2
    fi
    rm -f .venv-apt.log
}

# environment FILE... - a virtual environment in .venv with exactly these pinned requirements.
environment() {
    local wanted stamp=.venv/installed
    wanted=$(cat "$@" | sha256sum)
    [ -x .venv/bin/python ] && [ "$(cat "$stamp" 2>/dev/null)" = "$wanted" ] && return 0
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
    [ -x .venv/bin/python ] || python3 -m venv .venv
    local files=() file
    for file in "$@"; do files+=(-r "$file"); done
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes "${files[@]}" >&2 || {
        say "The requirements could not be installed; the lines above say why."
        exit 2
    }
    printf '%s' "$wanted" >"$stamp"
}
