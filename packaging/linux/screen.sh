# A screen in memory with a window manager, somebody who types, and pictures of it. Sourced by test.

export DISPLAY=:$DISPLAY_NUMBER

# open_screen - started outside the root; the programs in it reach it by its socket file, which needs no network.
open_screen() {
    Xvfb :$DISPLAY_NUMBER -screen 0 1440x900x24 -nolisten tcp >"$TESTS/xvfb.log" 2>&1 &
    SCREEN=$!
    wait_for "the screen" xdpyinfo
    openbox >"$TESTS/openbox.log" 2>&1 &
    KEEPER=$!
}

close_screen() {
    kill "${KEEPER:-}" "${SCREEN:-}" 2>/dev/null || true
    wait 2>/dev/null || true
}

# wait_for WHAT COMMAND... - until the command succeeds; 30 seconds at most.
wait_for() {
    local what=$1 end=$((SECONDS + 30))
    shift
    until "$@" >/dev/null 2>&1; do
        [ $SECONDS -lt $end ] || {
            picture "failed" || true
            fail "waited 30 seconds for $what (a picture is in build/linux-test/failed.png)"
        }
        sleep 0.2
    done
}

# picture NAME - of the whole screen; fails where nothing is drawn on it.
picture() {
    local colours
    import -window root "$TESTS/$1.png"
    colours=$(convert "$TESTS/$1.png" -unique-colors -format %w info:)
    [ "$colours" -gt 20 ] || fail "the picture $1.png has only $colours colours: nothing is drawn"
}

window() { xdotool search --onlyvisible --name "$1"; }
no_window() { ! xdotool search --name "$1"; }

# start_app ARGUMENT... - the app as a teacher without a network, in the background; waits for its window.
start_app() {
    as_teacher "$NAME" "$@" >"$TESTS/app.log" 2>&1 </dev/null &
    APP=$!
    wait_for "the window of the app" window "Referral Assistant"
    xdotool windowactivate --sync "$(window "Referral Assistant" | head -n 1)"
}

# close_app - as a person closes a window, so that it writes what is left to write.
close_app() {
    wmctrl -c "${1:-Referral Assistant}"
    wait "$APP" || fail "the app ended with status $?: $(tail -n 3 "$TESTS/app.log")"
    [ ! -s "$TESTS/app.log" ] || fail "the app said something on the way: $(tail -n 3 "$TESTS/app.log")"
}

keys() { xdotool key --delay 60 "$@"; }
words() { xdotool type --delay 12 "$1"; }
