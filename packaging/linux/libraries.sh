# What the program needs of the system, and the check that nothing else is needed. Sourced by build and test.

# What every desktop has, and mends by its own updates, is left to it (LEFT_TO_LINUX in frozen_parts.py).
DEPENDS="libc6 (>= 2.36), libstdc++6 (>= 12), libgcc-s1, zlib1g, libexpat1, libgl1, libegl1, libx11-6, libx11-xcb1, libxcb1, \
libdbus-1-3, libglib2.0-0, libfontconfig1, libfreetype6, libwayland-client0, libwayland-cursor0"
# Without these the app runs: it prints to a PDF only (libcups2), and files are not opened by a double click (the others).
RECOMMENDS="libcups2, desktop-file-utils, shared-mime-info, xdg-utils"
RECOMMENDED_LIBRARIES="libcups.so.2"

# To build: besides what the window needs, which the freezer copies from this machine into the program.
BUILDS="python3-venv binutils desktop-file-utils shared-mime-info xz-utils"

# needed FILE - the libraries that a program or a library names.
needed() { objdump -p "$1" 2>/dev/null | awk '$1 == "NEEDED" { print $2 }'; }

# programs_in FOLDER - its programs and libraries.
programs_in() {
    local file
    find "$1" -type f | while read -r file; do
        [ "$(head -c 4 "$file" | tail -c 3)" = ELF ] && printf '%s\n' "$file"
    done
    return 0
}

# closure - the packages that come with those in DEPENDS.
closure() {
    local names
    names=$(sed -e 's/([^)]*)//g' -e 's/,/ /g' <<<"$DEPENDS")
    # shellcheck disable=SC2086  the names are words
    apt-cache depends --recurse --no-recommends --no-suggests --no-conflicts --no-breaks --no-replaces --no-enhances \
        $names | grep -o '^[a-z0-9][a-z0-9.+-]*' | sort -u
}

# check_libraries FOLDER - fails where a library is named that lies neither in FOLDER nor in a package of DEPENDS.
check_libraries() {
    local here packages library from count=0 missing=0
    here=$(find "$1" \( -type f -o -type l \) -name '*.so*' -printf '%f\n' | sort -u)
    packages=$(closure)
    [ -n "$packages" ] || fail "apt knows none of the packages that the app depends on: run apt-get update"
    for library in libqxcb.so libqwayland.so libqoffscreen.so; do
        grep -qxF "$library" <<<"$here" || fail "the plug-in $library is not in the program"
    done
    while read -r library; do
        count=$((count + 1))
        grep -qxF "$library" <<<"$here" && continue
        grep -qwF -- "$library" <<<"$RECOMMENDED_LIBRARIES" && continue
        from=$(dpkg-query -S "*/$library" 2>/dev/null | sed 's/[:,].*//' | sort -u) || from=
        if [ -z "$from" ] || ! grep -qxF "$from" <<<"$packages"; then
            say "   $library is in no package that the app depends on; $(named_by "$1" "$library") needs it"
            missing=$((missing + 1))
        fi
    done < <(programs_in "$1" | while read -r file; do needed "$file"; done | sort -u)
    [ "$count" -gt 20 ] || fail "only $count libraries are named in $1: objdump could not read them"
    [ "$missing" -eq 0 ] || fail "$missing libraries would be missing on other machines"
    say "   $count libraries are named; each is in the program or in a package that it depends on"
}

# named_by FOLDER LIBRARY - the first file that names it.
named_by() {
    local file
    while read -r file; do
        if needed "$file" | grep -qxF "$2"; then
            echo "${file#"$1"/}"
            return
        fi
    done < <(programs_in "$1")
}
