# The steps of `test`, each of which holds or does not. Sourced by it.

PROGRAM="$C/Program Files/Referral Assistant"
WIN_PROGRAM='C:\Program Files\Referral Assistant'
ELSEWHERE="$D/Apps of the school/Referral"
LOCAL="$C/users/$(id -un)/AppData/Local/referral-assistant"
TYPED="Quillwort Tanager"
NEWER=${VERSION%.*}.$((${VERSION##*.} + 1))

win() { echo "Z:${1//\//\\}"; }
app() { w "$WIN_PROGRAM\\referral-assistant.exe" "$@"; }
python() { "$PWD/.venv/bin/python" "$@"; }

# says WORDS COMMAND... - the command ends well, and these words are in what it says
says() {
    local words=$1 said
    shift
    said=$("$@") || { echo "$said"; return 1; }
    grep -qF -- "$words" <<<"$said" || { echo "not said: $words"; echo "$said"; return 1; }
}
value() { says "$3" w reg query "$1" ${2:+/v "$2"}; }
value_is() { says "$2" w reg query "$1" /ve; }

# --- installed

# installs MSI [PROPERTY...]
installs() { [ "$(code "msiexec /i \"$(win "$1")\" /qn /norestart ${*:2}")" = 0 ]; }
refuses_old_windows() { [ "$(code "msiexec /i \"$(win "$MSI")\" /qn /norestart")" = 1603 ] && [ ! -e "$PROGRAM" ]; }
same_files() { diff -rq "$1" "$2"; }

registered() {
    value 'HKLM\Software\ReferralAssistant' InstallDir "$1" &&
        value 'HKLM\Software\ReferralAssistant' Version "$2" &&
        value_is 'HKLM\Software\Classes\.referral' ReferralAssistant.Referral &&
        value_is 'HKLM\Software\Classes\ReferralAssistant.Referral\shell\open\command' "\"$1ReferralAssistant.exe\" \"%1\"" &&
        value_is 'HKLM\Software\Classes\ReferralAssistant.Referral\DefaultIcon' "$1ReferralAssistant.exe,0" &&
        value "$(uninstall_key "$2")" DisplayVersion "$2" &&
        value "$(uninstall_key "$2")" Publisher "Referral Assistant contributors" &&
        value "$(uninstall_key "$2")" NoModify 0x1
}
uninstall_key() { echo 'HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall\'"$(product_code "$1")"; }
product_code() { python3 -c 'import sys; sys.path.insert(0, "packaging/windows"); import installer; print(installer.product_code(sys.argv[1]))' "$1"; }

# Wine puts it into the menu of whoever installs, Windows into everybody's
in_start_menu() { [ -n "$(find "$C/users" "$C/ProgramData" -path '*Start Menu*' -name 'Referral Assistant.lnk')" ]; }

self_test() {
    mkdir -p "$C/selftest"
    says "The self-test passed" app --selftest 'C:\selftest' && [ -s "$C/selftest/selftest.docx" ] && [ -s "$C/selftest/selftest.referral" ]
}

# A module or a file that was left out shows here.
same_as_source() {
    local command kept=$WORK/compare
    environment requirements/runtime.txt
    mkdir -p "$kept/home"
    export REFERRAL_ASSISTANT_TODAY=2026-12-24
    PYTHONPATH=$PWD python -P -m referral_assistant example -o "$kept/example.json"
    for command in --version "fields --json" "rules --json" "schema" "schema --pack" lint trace "check example.json --json"; do
        # shellcheck disable=SC2086  the commands are words
        (cd "$kept" && PYTHONPATH=$OLDPWD "$OLDPWD/.venv/bin/python" -P -m referral_assistant $command; echo "exit $?") >"$kept/source.txt" 2>&1
        # shellcheck disable=SC2086
        (cd "$kept" && app $command; echo "exit $?") >"$kept/windows.txt"
        diff "$kept/source.txt" "$kept/windows.txt" | head -n 5 >"$kept/differs.txt"
        [ ! -s "$kept/differs.txt" ] || { echo "$command:"; cat "$kept/differs.txt"; return 1; }
    done
    unset REFERRAL_ASSISTANT_TODAY
}

# Modules, DLLs and settings of Python's that lie about where somebody may write: none may come in.
runs_nothing_else() {
    local evil=$WORK/elsewhere name
    mkdir -p "$evil"
    for name in sitecustomize usercustomize json referral_assistant; do
        echo 'raise SystemExit("loaded from elsewhere")' >"$evil/$name.py"
    done
    for name in version python313 python3 vcruntime140 icudt; do echo "no DLL" >"$evil/$name.dll"; done
    (cd "$evil" && PYTHONPATH=$(win "$evil") PYTHONHOME=$(win "$evil") PYTHONSTARTUP=$(win "$evil/json.py") PYTHONINSPECT=1 \
        QT_PLUGIN_PATH=$(win "$evil") says "$VERSION" app --version) || return 1
    # nor can an option of Python's be handed to it: the app takes each for one of its own, and knows none of them
    ! says "it ran" app -c 'print("it ran")' && ! says "it ran" app -m this
}

# A file of the person's own by which the keychain's library would load a module of theirs: it must not be read.
tempt_keychain() {
    local folder="$C/users/$(id -un)/AppData/Local/Python Keyring"
    mkdir -p "$folder"
    echo 'raise SystemExit("loaded from elsewhere")' >"$WORK/elsewhere/theirs.py"
    printf '[backend]\ndefault-keyring=theirs.Keyring\nkeyring-path=%s\n' "$(win "$WORK/elsewhere")" >"$folder/keyringrc.cfg"
}

# --- the window

# opens ARGUMENT... - the window's program, and its window in front
opens() {
    (cd "$WORK" && w "$WIN_PROGRAM\\ReferralAssistant.exe" "$@" >"$WORK/window.txt") &
}

running() { pgrep -f 'ReferralAssistant\.exe' >/dev/null; }
closes() {
    xdotool windowfocus "$WINDOW" 2>/dev/null
    keys alt+F4
    for _ in $(seq 40); do
        running || return 0
        sleep 0.5
    done
    echo "the window does not close"
    "$WINE_SERVER" -k # or every step that follows would find it
    return 1
}

window_opens() {
    tempt_keychain
    opens
    window "Referral Assistant" || { echo "no window"; cat "$WORK/window.txt"; return 1; }
    sleep 5
    shot home
    xdotool windowfocus "$WINDOW"
}

# the way that a teacher goes the first time: who they are, what to read before, and the first question
types_a_name() {
    keys space && sleep 3
    write "Ms R. Okafor" && keys Tab && write "Class teacher" && keys Tab && write "Hill Lane Primary School"
    # back to the name and, past the first, to the two buttons at the end: how many settings lie between does not matter
    keys shift+Tab shift+Tab shift+Tab shift+Tab space && sleep 8
    keys ctrl+Return && sleep 4
    keys Tab Tab Tab Tab && write "$TYPED is in the library." && sleep 4
    shot typed
    REFERRAL=$(find "$LOCAL/referrals" -name 'R-*.referral' | head -n 1)
    window "$(basename "$REFERRAL" .referral)" && closes
}

typed_is_kept() {
    ! grep -rqa "${TYPED% *}" "$LOCAL" || { echo "it can be read on the disk"; return 1; }
    says "" app unseal "$(win "$REFERRAL")" -o 'C:\answers.json' && says "$TYPED" cat "$C/answers.json" &&
        says "Kept in the keychain of this computer" app key show
}

word_holds_it() {
    says "" app word "$(win "$REFERRAL")" -o 'C:\referral.docx'
    python3 - "$C/referral.docx" "$TYPED is in the library." "Hill Lane Primary School" <<'END'
import re, sys, zipfile
text = re.sub("<[^>]+>", "", zipfile.ZipFile(sys.argv[1]).read("word/document.xml").decode())
sys.exit([f"not in the document: {words}" for words in sys.argv[2:] if words not in text] or 0)
END
}

association_opens() {
    printf '@start "" "%s"\r\n' "$(win "$REFERRAL")" >"$C/run.cmd"
    w cmd /c 'C:\run.cmd' & # which stays as long as the window
    window "$(basename "$REFERRAL" .referral)" || { echo "no window with the referral"; return 1; }
    sleep 4
    shot opened
    closes
}

# what has no console to say it on is said in a box
refusal_is_seen() {
    printf '@start "" "%s\\ReferralAssistant.exe" C:\\nothing.referral\r\n' "$WIN_PROGRAM" >"$C/run.cmd"
    w cmd /c 'C:\run.cmd' & # which stays as long as the window
    window "Referral Assistant" || return 1
    sleep 1
    shot refused
    xdotool getwindowgeometry "$WINDOW" | grep -E 'Geometry: [3-7][0-9][0-9]x' || { echo "no box"; return 1; }
    xdotool windowfocus "$WINDOW"
    keys Return
    sleep 2
    ! running
}

# Wine tells of each call of a function that does nothing there
shield_is_asked() {
    WINEDEBUG=fixme+win "$WINE" "$WIN_PROGRAM\\ReferralAssistant.exe" --smoke </dev/null 2>&1 | cat >"$WORK/smoke.txt"
    says "SetWindowDisplayAffinity" cat "$WORK/smoke.txt"
}

# --- policy

policy_file_holds() {
    echo '{"hide_after": 9}' >"$PROGRAM/policies.json"
    mkdir -p "$PROGRAM/packs"
    cp packs/eastborough.toml "$PROGRAM/packs/"
    says "hide_after = 9  (set by the school)" app policy show
}

policy_in_registry() {
    w reg add 'HKLM\Software\Policies\ReferralAssistant' /v hide_after /t REG_DWORD /d 7 /f >/dev/null
    says "hide_after = 7  (set by the school)" app policy show
    local holds=$?
    w reg delete 'HKLM\Software\Policies\ReferralAssistant' /f >/dev/null
    return $holds
}

# --- another version

# other VERSION - an installer of another version: one file is new in it, and one is gone
other() {
    local folder=$WORK/program-$1
    rm -rf "$folder"
    cp -al "$FOLDER" "$folder"
    rm "$folder/LICENSE.txt"
    echo "$1" >"$folder/new.txt"
    packaging/windows/msi "$folder" "$1" "$ICON" "$WORK/$1.msi"
}
sums() { (cd "$1" && find . -type f -exec sha256sum {} + | sort); }

upgrades() {
    other "$NEWER" || return 1
    sums "$LOCAL" >"$WORK/before.txt"
    installs "$WORK/$NEWER.msi" || { echo "it does not install"; return 1; }
    [ -e "$PROGRAM/new.txt" ] && [ ! -e "$PROGRAM/LICENSE.txt" ] && says "$VERSION" app --version || return 1
    registered "$WIN_PROGRAM\\" "$NEWER" && ! w reg query "$(uninstall_key "$VERSION")" >/dev/null
}

admin_files_stay() { [ -s "$PROGRAM/policies.json" ] && [ -s "$PROGRAM/packs/eastborough.toml" ]; }

nothing_is_lost() {
    sums "$LOCAL" | diff "$WORK/before.txt" - || return 1
    rm -f "$C/answers.json"
    says "" app unseal "$(win "$REFERRAL")" -o 'C:\answers.json' && says "$TYPED" cat "$C/answers.json"
}

refuses_downgrade() {
    [ "$(code "msiexec /i \"$(win "$MSI")\" /qn /norestart")" = 1603 ] || { echo "it was not refused"; return 1; }
    [ -e "$PROGRAM/new.txt" ] && [ ! -e "$PROGRAM/LICENSE.txt" ] && registered "$WIN_PROGRAM\\" "$NEWER"
}

# removed CODE - by the code that docs/it/windows.md gives
removed() { [ "$(code "msiexec /x $1 /qn /norestart")" = 0 ]; }
nothing_registered() {
    local key
    for key in 'HKLM\Software\ReferralAssistant' 'HKLM\Software\Classes\.referral' \
        'HKLM\Software\Classes\ReferralAssistant.Referral' "$(uninstall_key "$1")"; do
        ! w reg query "$key" >/dev/null || { echo "still there: $key"; return 1; }
    done
    ! in_start_menu || { echo "still in the Start menu"; return 1; }
}

removes() {
    sums "$LOCAL" >"$WORK/before.txt"
    removed "$(product_code "$NEWER")" && nothing_registered "$NEWER" || return 1
    sums "$LOCAL" | diff "$WORK/before.txt" - || return 1
    [ "$(cd "$PROGRAM" && find . -type f | sort | tr '\n' ' ')" = "./packs/eastborough.toml ./policies.json " ] ||
        { echo "left behind:"; find "$PROGRAM"; return 1; }
    rm -rf "$PROGRAM"
}

# --- in another folder

installs_elsewhere() {
    installs "$MSI" 'INSTALLDIR="D:\Apps of the school\Referral"' && same_files "$FOLDER" "$ELSEWHERE" &&
        registered 'D:\Apps of the school\Referral\' "$VERSION" && [ ! -e "$PROGRAM" ]
}
stays_elsewhere() {
    installs "$WORK/$NEWER.msi" && [ -e "$ELSEWHERE/new.txt" ] && [ ! -e "$PROGRAM" ] &&
        registered 'D:\Apps of the school\Referral\' "$NEWER" &&
        says "$VERSION" w 'D:\Apps of the school\Referral\referral-assistant.exe' --version
}
removes_elsewhere() {
    removed "$(product_code "$NEWER")" && nothing_registered "$NEWER" || return 1
    [ ! -e "$ELSEWHERE" ] || { echo "left behind:"; find "$ELSEWHERE" | head; return 1; }
}

# --- without an installer

portable_runs() {
    local folder="$C/Schülerakten – 日本/portable"
    mkdir -p "$folder" "$C/portable-test"
    python3 -m zipfile -e "dist/$NAME-portable.zip" "$folder"
    same_files "$FOLDER" "$folder/$NAME" || return 1
    echo '{"hide_after": 3}' >"$folder/$NAME/policies.json"
    local program="C:\\Schülerakten – 日本\\portable\\$NAME\\referral-assistant.exe"
    says "hide_after = 3  (set by the school)" w "$program" policy show &&
        says "The self-test passed" w "$program" --selftest 'C:\portable-test'
}
