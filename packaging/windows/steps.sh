# The steps of `test`, each of which holds or does not. Sourced by it.

PROGRAM="$C/Program Files/Referral Assistant"
WIN_PROGRAM='C:\Program Files\Referral Assistant'
LOCAL="$C/users/$(id -un)/AppData/Local/referral-assistant"
TYPED="Quillwort Tanager"

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
    says "The self-test passed" app --selftest 'C:\selftest'
    [ -s "$C/selftest/selftest.docx" ] && [ -s "$C/selftest/selftest.referral" ]
}

# A module or a file that was left out shows here.
same_as_source() {
    local command kept=$WORK/compare
    environment requirements/runtime.txt
    mkdir -p "$kept"
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
    # nor can a script be handed to it
    echo 'print("a script ran")' >"$evil/script.py"
    ! says "a script ran" app "$(win "$evil/script.py")" && ! says "a script ran" app -c 'print("a script ran")'
}
