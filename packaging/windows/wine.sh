# A fresh Windows to try the installer in: Wine, in a folder of its own. Sourced by `test`, at the top of the project.
#
# Wine 8 (Debian 12) lacks two DLLs that every Windows 10 has. Stand-ins for them are put into this Windows, never into the
# program. What Wine cannot show stands in docs/it/windows.md.

WORK=$PWD/build/windows-test
WINE=/usr/lib/wine/wine64
WINE_SERVER=/usr/lib/wine/wineserver64
export LC_ALL=C.UTF-8 WINEPREFIX=$WORK/prefix WINEARCH=win64 WINEDEBUG=-all WINEDLLOVERRIDES="mscoree,mshtml=d"
C=$WINEPREFIX/drive_c
D=$WORK/drive_d # another disk
NEEDS="procps wine wine64 xvfb xdotool imagemagick fonts-liberation
    gcc-mingw-w64-x86-64 binutils-mingw-w64-x86-64 msitools wixl python3-venv"

fail() {
    say "FAILED: $*"
    exit 1
}

# w COMMAND... - run in Wine. Its output must be a pipe, or Wine's programs do not start.
w() { timeout 300 "$WINE" "$@" </dev/null 2>&1 | tr -d '\r'; }

# code LINE - run a line of cmd, and print the whole number that it ends with: Wine itself hands on only its last eight bits.
code() {
    printf '@echo off\r\nstart "" /wait %s\r\necho code=%%ERRORLEVEL%%\r\n' "$1" >"$C/run.cmd"
    w cmd /c 'C:\run.cmd' | sed -n 's/^code=//p'
}

fresh_windows() {
    local build=$WORK/stubs system=$C/windows/system32
    rm -rf "$WINEPREFIX"
    mkdir -p "$WORK" "$build"
    w wineboot -i >"$WORK/wineboot.txt" || true # it complains of a screen that is not there, and goes on
    mkdir -p "$D"
    ln -sfn "$D" "$WINEPREFIX/dosdevices/d:"
    # GDI's letters: with DirectWrite, Wine gives a font that is not the one asked for
    w reg add 'HKCU\Environment' /v QT_QPA_PLATFORM /d 'windows:fontengine=gdi' /f >/dev/null
    local face
    face=$(printf 'Liberation Sans' | iconv -t UTF-16LE | od -An -v -tx1 | tr -d ' \n')
    face=$(printf '%-184s' "F5FFFFFF000000000000000000000000900100000000000000000022$face" | tr ' ' 0)
    w reg add 'HKCU\Control Panel\Desktop\WindowMetrics' /v MessageFont /t REG_BINARY /d "$face" /f >/dev/null
    mkdir -p "$C/windows/Fonts"
    cp /usr/share/fonts/truetype/liberation*/LiberationSans-*.ttf "$C/windows/Fonts/"
    x86_64-w64-mingw32-gcc -shared -s -o "$system/bcryptprimitives.dll" packaging/windows/stubs/bcryptprimitives.c -ladvapi32
    stand_in icuuc "$FOLDER/lib/PySide6/Qt6Core.dll"
}

windows_10() { w winecfg -v win10 >/dev/null; }

# stand_in NAME ASKER - a DLL with every function that ASKER takes from it, each of which does nothing.
stand_in() {
    local name=$1 build=$WORK/stubs
    {
        echo "EXPORTS"
        x86_64-w64-mingw32-objdump -p "$2" | awk -v wanted="$name.dll" '
            /DLL Name:/ { inside = (tolower($3) == wanted) }
            inside && NF == 3 && $1 ~ /^[0-9a-f]+$/ && $2 ~ /^[0-9]+$/ { print "    " $3 " = nothing" }'
    } >"$build/$name.def"
    [ "$(wc -l <"$build/$name.def")" -gt 1 ] || fail "$(basename "$2") asks for nothing in $name.dll"
    echo 'void *nothing(void) { return 0; }' >"$build/nothing.c"
    x86_64-w64-mingw32-gcc -shared -s -o "$C/windows/system32/$name.dll" "$build/nothing.c" "$build/$name.def"
}

# screen - a display of its own; what is on it goes to build/windows-test/NAME.png
screen() {
    local number
    Xvfb -displayfd 3 -screen 0 1400x900x24 -nolisten tcp 3>"$WORK/display" >"$WORK/xvfb.txt" 2>&1 &
    XVFB=$!
    for _ in $(seq 50); do
        number=$(cat "$WORK/display" 2>/dev/null)
        [ -n "$number" ] && break
        sleep 0.1
    done
    [ -n "${number:-}" ] || fail "there is no screen: see build/windows-test/xvfb.txt"
    export DISPLAY=:$number
}

shot() {
    import -window root "$WORK/$1.png"
    # a screen with nothing on it has one colour, one with a window has hundreds
    [ "$(identify -format %k "$WORK/$1.png")" -gt 50 ]
}

# window TITLE - wait for a window whose title begins so; its number in $WINDOW.
window() {
    WINDOW=
    for _ in $(seq 120); do
        WINDOW=$(xdotool search --onlyvisible --name "^$1" 2>/dev/null | head -n 1)
        [ -n "$WINDOW" ] && return 0
        sleep 0.5
    done
    return 1
}

keys() { xdotool key --delay 120 "$@" && sleep 0.4; }
write() { xdotool type --delay 40 "$1" && sleep 0.4; }
