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
    missing=$(as_root sh -c "find $PROGRAM -type f -name '*.so*' -o -path $PROGRAM/$NAME | LD_LIBRARY_PATH=$PROGRAM/_internal xargs ldd 2>/dev/null | awk '/not found/ { print \$1 }' | sort -u")
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
    grep -q '^school = "Hill Lane Primary School"  (set by the school)' <<<"$said" || fail "policy show said: $said"
    printf '{"school": 7}\n' >"$ROOT$POLICY"
    said=$(as_teacher $NAME policy show 2>&1) && fail "a broken policy was taken"
    expect "a broken policy" "$said" "$POLICY"
    printf '{"hide_after": 7}\n' >"$ROOT$POLICY"
}

purged() {
    local left
    as_root apt-get purge -y --autoremove $NAME >"$TESTS/purge.log" 2>&1 </dev/null || fail "it could not be purged: $(tail -n 3 "$TESTS/purge.log")"
    # what came with it and is not wanted by anything else went with it; what a test installed for itself goes too
    left=$(files_in_root | comm -13 "$TESTS/before.txt" - | grep -vxF -e "./etc/$NAME" -e ".$POLICY" || true)
    [ -z "$left" ] || fail "purging left: $left"
    grep -q hide_after "$ROOT$POLICY" || fail "what IT had put on the machine was changed"
    [ -e "$ROOT$TEACHER/selftest/selftest.docx" ] || fail "purging took files of the teacher's"
}

# make_earlier - a package of the same source with a lower version, whose modules lie elsewhere in the program's file.
make_earlier() {
    local copy=$TESTS/earlier stamp
    stamp=$(sha256sum "$DEB" | cut -d ' ' -f 1)
    EARLIER=$(echo "$copy"/dist/*.deb)
    [ "$(cat "$copy/stamp" 2>/dev/null)" = "$stamp" ] && [ -f "$EARLIER" ] && return 0
    rm -rf --one-file-system "$copy"
    mkdir -p "$copy/build/linux"
    cp -r referral_assistant forms packs templates packaging requirements pyproject.toml CHANGELOG.md LICENSE "$copy"
    [ ! -d "$WORK/venv" ] || ln -s "$WORK/venv" "$copy/build/linux/venv"
    sed -i 's/^__version__ = .*/__version__ = "0.0.9"/' "$copy/referral_assistant/__init__.py"
    # other lengths and other places in the file, so that what is read from the wrong program is not right by chance
    printf 'EARLIER = "%s"\n' "$(head -c 6000 /dev/urandom | base64 -w 0)" >>"$copy/referral_assistant/__init__.py"
    "$copy/packaging/linux/build" --quick >"$TESTS/earlier.log" 2>&1 </dev/null ||
        fail "an earlier version could not be built: $(tail -n 3 "$TESTS/earlier.log")"
    EARLIER=$(echo "$copy"/dist/*.deb)
    echo "$stamp" >"$copy/stamp"
}

installs_earlier() {
    # what a desktop has: who opens which file, and a keychain. Not of the app, so it is there before the next count
    install_in_root desktop-file-utils shared-mime-info xdg-utils libglib2.0-bin dbus gnome-keyring
    files_in_root >"$TESTS/before.txt"
    make_earlier
    install_deb "$EARLIER"
    [ "$(as_teacher $NAME --version)" = 0.0.9 ] || fail "the earlier version does not say that it is 0.0.9"
}

begins() {
    start_app
    sleep 1 # the list follows the first paint
    picture 1-first-screen
    keys Return # Start a referral
    sleep 1
    picture 2-about-you-and-your-school
    words "Ms R. Okafor"
    keys Tab
    words "Class teacher"
    keys Tab
    words "Hill Lane Primary School"
    keys Tab Tab Tab Tab Tab space # over the authority, the pack and the colours; how long until it hides is the school's to say
    sleep 1
    words "$PASSPHRASE"
    keys Tab
    words "$PASSPHRASE"
    picture 3-passphrase
    keys Return
    wait_for "the referral" window "^R-.*Referral Assistant"
    sleep 1
    keys ctrl+Return
    sleep 1
    keys Tab Tab Tab Tab # over the first question, to where each child is
    words "Child A is in class 4 with the $FIRST"
    sleep 2
    picture 4-typed
    REFERRAL=$(cd "$ROOT" && find ".$TEACHER" -name '*.referral' -path '*/referrals/*')
    [ "$(wc -l <<<"$REFERRAL")" -eq 1 ] || fail "there is no one referral, but: $REFERRAL"
    REFERRAL=${REFERRAL#.}
    expect "the referral is sealed" "$(head -c 21 "$ROOT$REFERRAL")" "age-encryption.org/v1"
}

upgrades() {
    install_deb "$DEB"
    kill -0 "$APP" 2>/dev/null || fail "the open window was closed by the upgrade"
    [ "$(as_teacher $NAME --version)" != 0.0.9 ] || fail "the earlier version is still there"
    [ "$(head -c 21 "$ROOT$REFERRAL")" = "age-encryption.org/v1" ] || fail "the draft is gone"
    grep -q hide_after "$ROOT$POLICY" || fail "the upgrade took what IT had put on the machine"
}

# In the window that was opened before the upgrade: what it has not loaded yet, it reads now.
writes_on() {
    local opener=$ROOT/usr/local/bin/xdg-open document=$TEACHER/journey.docx
    printf '#!/bin/sh\nenv >%s/opened.txt\necho "$1" >>%s/opened.txt\n' $TEACHER $TEACHER >"$opener"
    chmod 755 "$opener"
    words ", and Ms Hood is by the $SECOND"
    sleep 1
    keys F6 End Up Return # to the section with the document
    sleep 2
    keys Tab Tab Tab space # Make the Word document
    wait_for "the dialog" window "Save the Word document"
    keys ctrl+a
    words "$document"
    keys Return
    wait_for "the Word file" test -s "$ROOT$document"
    wait_for "the app to note that it was made" test -d "$(dirname "$(dirname "$ROOT$REFERRAL")")/exports"
    sleep 3 # until it says so, and the keyboard is where it was
    picture 5-word-file-made
    keys Tab space # Open it
    wait_for "the Word file to be opened" test -s "$ROOT$TEACHER/opened.txt"
    rm "$opener"
    expect "what was opened" "$(cat "$ROOT$TEACHER/opened.txt")" "journey.docx"
    ! grep '^LD_LIBRARY_PATH=' "$ROOT$TEACHER/opened.txt" || fail "the opened program is to load the app's libraries"
    has_words "$ROOT$document"
    close_app
}

# has_words DOCX - both words that were typed, and the name.
has_words() {
    local text
    text=$(/usr/bin/python3 -c 'import re, sys, zipfile
print(re.sub("<[^>]+>", " ", zipfile.ZipFile(sys.argv[1]).read("word/document.xml").decode()))' "$1")
    for word in "$FIRST" "$SECOND" "Ms R. Okafor" "Hill Lane Primary School"; do
        expect "the Word file" "$text" "$word"
    done
}

draft_is_there() {
    start_app "$REFERRAL"
    unlock
    wait_for "the referral" window "^R-.*Referral Assistant"
    sleep 1
    keys alt+Left # to the page that was typed on
    sleep 1
    picture 6-draft-after-the-upgrade
    close_app
    (sleep 3 && echo "$PASSPHRASE" && sleep 1) |
        on_terminal "as_teacher $NAME unseal $REFERRAL -o $TEACHER/plain.json" >"$TESTS/unseal.log" 2>&1 ||
        fail "the draft cannot be unsealed: $(tail -n 1 "$TESTS/unseal.log")"
    expect "the draft" "$(cat "$ROOT$TEACHER/plain.json")" "Child A is in class 4 with the $FIRST, and Ms Hood is by the $SECOND"
}

# unlock - type the passphrase.
unlock() {
    sleep 1
    words "$PASSPHRASE"
    keys Return
    sleep 1
}

two_windows() { [ "$(window "Referral Assistant" | wc -l)" -gt 1 ]; }

opens_by_association() {
    local type=application/x-$NAME
    cp "$ROOT$REFERRAL" "$ROOT$TEACHER/From a colleague.referral"
    chown 1000:1000 "$ROOT$TEACHER/From a colleague.referral"
    expect "the type" "$(as_teacher gio info -a standard::content-type "$TEACHER/From a colleague.referral")" "content-type: $type"
    expect "the handler, by xdg-mime" "$(as_teacher xdg-mime query default $type)" "$NAME.desktop"
    expect "the handler, by gio" "$(as_teacher gio mime $type | head -n 1)" "$NAME.desktop"
    as_teacher sh -c "gio open '$TEACHER/From a colleague.referral'; sleep 1; while pidof $NAME >/dev/null; do sleep 0.3; done" \
        >"$TESTS/app.log" 2>&1 </dev/null &
    APP=$!
    wait_for "the window of the app" window "Referral Assistant"
    unlock
    wait_for "the question about the one that is here already" two_windows
    sleep 1
    keys Return # Put it in
    wait_for "the referral" window "^R-.*Referral Assistant"
    sleep 2
    picture 7-opened-by-a-double-click
    close_app
}

# The passphrase of the keychain is the one of the person's account, as on a desktop.
uses_the_keychain() {
    local said
    said=$(as_teacher env HOME=$TEACHER/other dbus-run-session -- sh -c "
        mkdir -p $TEACHER/other
        echo account | gnome-keyring-daemon --unlock --components=secrets >/dev/null
        $NAME key new && $NAME key show
        ls -A $TEACHER/other/.local/share/$NAME" 2>&1 </dev/null) || fail "no key could be made in the keychain: $said"
    expect "key show" "$said" "age1"
    expect "its files" "$said" "key.pub"
    [[ "$said" != *key.age* && "$said" != *key.txt* ]] || fail "the key lies in a file: $said"
}
