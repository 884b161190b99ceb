# A clean Debian to install in, and ways to do something there: as root with a network, as a teacher without. Sourced by test.

TESTS=$PWD/build/linux-test
ROOT=$TESTS/root
TEACHER=/home/teacher
DISPLAY_NUMBER=93

# make_root - a Debian 12 with nothing in it but its smallest set, a teacher, and the packages that apt can find.
make_root() {
    local mirror
    if [ ! -e "$TESTS/bare.made" ]; then
        mirror=$(apt-get indextargets --format '$(SITE)' 'Created-By: Packages' 'Suite: oldstable' | head -n 1)
        [ -n "$mirror" ] || mirror=$(apt-get indextargets --format '$(SITE)' 'Created-By: Packages' 'Codename: bookworm' | head -n 1)
        [ -n "$mirror" ] || fail "apt on this machine knows no mirror of Debian bookworm"
        rm -rf --one-file-system "$TESTS/bare"
        debootstrap --variant=minbase bookworm "$TESTS/bare" "$mirror" >"$TESTS/debootstrap.log" 2>&1 </dev/null ||
            fail "debootstrap did not make the root; build/linux-test/debootstrap.log says why"
        touch "$TESTS/bare.made"
    fi
    rm -rf --one-file-system "$ROOT"
    cp -a --reflink=auto "$TESTS/bare" "$ROOT"
    cp /etc/resolv.conf "$ROOT/etc/resolv.conf"
    mkdir -p "$ROOT/tmp/.X11-unix"
    printf '#!/bin/sh\nexit 101\n' >"$ROOT/usr/sbin/policy-rc.d" # no service is started in it
    chmod +x "$ROOT/usr/sbin/policy-rc.d"
    as_root useradd --create-home --home-dir $TEACHER --shell /bin/bash teacher
    install_in_root
}

# enter NETWORK USER COMMAND... - in the root, in namespaces of its own; `none`: with no network but an idle loopback.
enter() {
    local network=--net user=$2
    [ "$1" = none ] || network=
    shift 2
    # shellcheck disable=SC2086  no network: no word
    unshare --mount --pid --fork --kill-child $network bash -c '
        root=$1 user=$2 display=$3
        shift 3
        mount -t proc proc "$root/proc"
        mkdir -p "$root/run/user/1000"
        chown 1000:1000 "$root/run/user/1000"
        [ ! -d /tmp/.X11-unix ] || mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
        home=/root
        [ "$user" = root ] || home=/home/$user
        exec chroot --userspec="$user" "$root" env -i HOME=$home USER=$user LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
            PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin XDG_RUNTIME_DIR=/run/user/1000 \
            DISPLAY=:$display "$@"' enter "$ROOT" "$user" $DISPLAY_NUMBER "$@"
}

as_root() { enter network root "$@"; }
as_teacher() { enter none teacher "$@"; }

# on_terminal COMMAND - on a terminal, which is what a passphrase is typed on; reads it from the standard input.
on_terminal() {
    export -f enter as_teacher
    export ROOT DISPLAY_NUMBER
    SHELL=/bin/bash script -qec "$1" /dev/null
}

# install_in_root PACKAGE... - by apt, with only what they depend on; with none, apt only learns what there is.
install_in_root() {
    {
        as_root apt-get update
        [ $# -eq 0 ] || as_root apt-get install -y --no-install-recommends "$@"
    } >"$TESTS/apt.log" 2>&1 </dev/null || {
        tail -n 5 "$TESTS/apt.log" >&2
        fail "apt could not install in the root: $*"
    }
}

# files_in_root - every file and folder, without what apt, dpkg and the system keep for themselves.
files_in_root() {
    (cd "$ROOT" && find . -xdev \( -path ./proc -o -path ./run -o -path ./tmp -o -path ./dev -o -path ./var/lib/apt -o -path ./var/lib/dpkg \
        -o -path ./var/cache -o -path ./var/log -o -path ./home \) -prune -o -print | sort)
}
