# What test does in the root, one function a step; each fails in its own words. Sourced by test.

PROGRAM=/usr/lib/$NAME
POLICY=/etc/$NAME/policies.json
PASSPHRASE="quillwort by the pond"
FIRST="moonwort" SECOND="stitchwort" # words that nobody else writes: before the upgrade, and after it

expect() { # expect WHAT FOUND WANTED
    [[ "$2" == *"$3"* ]] || fail "$1: “$3” was wanted, and this came: $2"
}

installs() {
    files_in_root >"$TESTS/before.txt"
    install_deb "$DEB"
    local came
    came=$(($(dpkg-query --admindir="$ROOT/var/lib/dpkg" -W | wc -l) - $(dpkg-query --admindir="$TESTS/bare/var/lib/dpkg" -W | wc -l)))
    echo "   $came packages came in; $(du -sm "$ROOT" | cut -f 1) MB are in the root, $(du -sm "$ROOT$PROGRAM" | cut -f 1) MB of them the program"
}

install_deb() {
    cp "$1" "$ROOT/root/$NAME.deb"
    install_in_root "/root/$NAME.deb"
    rm "$ROOT/root/$NAME.deb"
}

finds_its_libraries() {
    local missing
    missing=$(as_root sh -c "find $PROGRAM -type f -name '*.so*' -o -path $PROGRAM/$NAME | xargs ldd 2>/dev/null | awk '/not found/ { print \$1 }' | sort -u")
    missing=$(grep -vwF "$RECOMMENDED_LIBRARIES" <<<"$missing" || true)
    [ -z "$missing" ] || fail "libraries are missing in the root: $missing"
}

has_no_network() {
    expect "networks" "$(as_teacher sh -c 'tail -n +3 /proc/net/dev | cut -d: -f1 | tr -d " \n"')" lo
    [ "$(as_teacher sh -c 'tail -n +3 /proc/net/dev | wc -l')" -eq 1 ] || fail "the teacher has more than the loopback"
    [ "$(as_teacher id -u)" -ne 0 ] || fail "the teacher is root"
}

self_test() {
    as_teacher mkdir -p $TEACHER/selftest
    expect "--selftest" "$(as_teacher $NAME --selftest $TEACHER/selftest 2>&1)" "The self-test passed"
    [ -s "$ROOT$TEACHER/selftest/selftest.docx" ] || fail "the self-test left no document"
}

smoke() {
    local platform said
    for platform in offscreen xcb; do
        said=$(as_teacher env QT_QPA_PLATFORM=$platform $NAME --smoke 2>&1)
        [[ "$said" =~ ^[0-9]+$ ]] || fail "--smoke on $platform said: $said"
        echo "   $platform: $said ms to the first paint"
    done
    said=$(as_teacher env -u DISPLAY $NAME --smoke 2>&1) && fail "without a screen --smoke must fail"
    expect "without a screen" "$said" "There is no screen here"
}

says_what_it_is() {
    [ "$(as_teacher $NAME --version)" = "$(dpkg-deb -f "$DEB" Version)" ] || fail "--version is not that of the package"
    gzip -t "$ROOT/usr/share/man/man1/$NAME.1.gz" || fail "there is no manual page"
    grep -q Apache-2.0 "$ROOT/usr/share/doc/$NAME/copyright" || fail "there is no licence"
    as_root dpkg --verify $NAME || fail "files differ from what the package says"
}

policy_holds() {
    local said
    printf '{"school": "Hill Lane Primary School", "hide_after": 7}\n' >"$ROOT$POLICY"
    chmod 644 "$ROOT$POLICY"
    said=$(as_teacher $NAME policy show)
    grep -q '^hide_after = 7  (set by the school)' <<<"$said" || fail "policy show said: $said"
    grep -q '^school = Hill Lane Primary School  (set by the school)' <<<"$said" || fail "policy show said: $said"
    printf '{"school": 7}\n' >"$ROOT$POLICY"
    said=$(as_teacher $NAME policy show 2>&1) && fail "a broken policy was taken"
    expect "a broken policy" "$said" "$POLICY"
    printf '{"hide_after": 7}\n' >"$ROOT$POLICY"
}

purged() {
    local left
    as_root apt-get purge -y --autoremove $NAME >"$TESTS/purge.log" 2>&1 </dev/null || fail "it could not be purged: $(tail -n 3 "$TESTS/purge.log")"
    # what came with it and is not wanted by anything else went with it; what a test installed for itself goes too
    left=$(files_in_root | comm -13 "$TESTS/before.txt" - | grep -vE "$NOT_THE_APPS" || true)
    [ "$left" = "$(printf '%s\n' "./etc/$NAME" ".$POLICY")" ] || fail "purging left: $left"
    grep -q hide_after "$ROOT$POLICY" || fail "what IT had put on the machine was changed"
    [ -e "$ROOT$TEACHER/selftest/selftest.docx" ] || fail "purging took files of the teacher's"
}
