# Shared by build, test and start_up: where things lie, and the environment that freezes. Sourced by bash at the top of the project.

. packaging/bootstrap.sh
# the system's own Python and programs: what is frozen in must be Debian's, whatever else is installed on this machine
export PATH=/usr/sbin:/usr/bin:/sbin:/bin
unset PYTHONPATH PYTHONHOME
export PYTHONDONTWRITEBYTECODE=1 LC_ALL=C.UTF-8

NAME=referral-assistant
VERSION=$(sed -n 's/^__version__ = "\(.*\)"$/\1/p' referral_assistant/__init__.py)
ARCHITECTURE=amd64
WORK=$PWD/build/linux
DEB=$PWD/dist/${NAME}_${VERSION}_$ARCHITECTURE.deb
LARGEST=60000000 # bytes of a package: 60 MB

fail() {
    say "FAILED: $*"
    exit 1
}

# freezer - a clean environment in build/linux/venv: what the app needs to run, what freezes it, and nothing else.
freezer() {
    local stamp
    stamp=$(cat requirements/runtime.txt requirements/freeze.txt | sha256sum)
    PYTHON=$WORK/venv/bin/python
    [ "$(cat "$WORK/venv/stamp" 2>/dev/null)" = "$stamp" ] && [ -x "$PYTHON" ] && return 0
    say "Installing what the app needs, and the freezer ..."
    python3 -m venv --clear "$WORK/venv"
    "$PYTHON" -m pip install -qq --disable-pip-version-check --require-hashes \
        -r requirements/runtime.txt -r requirements/freeze.txt >&2 || fail "the requirements could not be installed"
    echo "$stamp" >"$WORK/venv/stamp"
}

# freeze RECIPE - build/linux/frozen/NAME, with what PyInstaller said in build/linux/RECIPE.log.
freeze() {
    local log
    log=$WORK/$(basename "$1").log
    ICONS=$WORK/icons "$PYTHON" -m PyInstaller --noconfirm --clean --log-level INFO \
        --distpath "$WORK/frozen" --workpath "$WORK/work" "$1" >"$log" 2>&1 </dev/null || {
        tail -n 15 "$log" >&2
        fail "PyInstaller could not freeze the app"
    }
}
