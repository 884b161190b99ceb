/* The two programs of Referral Assistant on Windows: one opens the window, one is the command line (CONSOLE).
 *
 * They run the app and nothing else: no script, no module and no option of Python can be handed to them. What could
 * bring in code from elsewhere is put out of the way before Python is loaded: the variables that name folders of
 * Python, of Qt's plug-ins and of OpenSSL, the current folder, and every place for DLLs but the program's own folder and
 * the system's.
 */

#define WIN32_LEAN_AND_MEAN
#include <windows.h>
#include <shellapi.h>
#include <stdlib.h>
#include <wchar.h>

#define LONGEST 32768 /* characters of a path, long ones too */
#define TITLE L"Referral Assistant"
#define COUNT(list) (sizeof(list) / sizeof((list)[0]))

typedef int (*python_main)(int, wchar_t **);

/* isolated; write no .pyc; UTF-8 whatever the system's code page; the app, which gets every argument as it stands */
static const wchar_t *const PYTHON_ARGUMENTS[] = {
    L"-I", L"-B", L"-X", L"utf8", L"-c",
    L"import sys; sys.argv[0] = sys.executable; from referral_assistant.app import main; sys.exit(main())",
};

static const wchar_t *const FOREIGN_PREFIXES[] = {L"PYTHON", L"__PYVENV", L"OPENSSL_"};
static const wchar_t *const FOREIGN[] = {
    L"QT_PLUGIN_PATH", L"QT_QPA_PLATFORM_PLUGIN_PATH", L"QT_QPA_GENERIC_PLUGINS", L"QT_OPENGL_DLL",
};

/* Say what is wrong where it will be seen, once: exit status 2. */
static int refuse(const wchar_t *sentence) {
#ifdef CONSOLE
    HANDLE out = GetStdHandle(STD_ERROR_HANDLE);
    char bytes[2048];
    DWORD written;
    int length = WideCharToMultiByte(CP_UTF8, 0, sentence, -1, bytes, sizeof(bytes) - 1, NULL, NULL);
    if (length > 0) {
        bytes[length - 1] = '\n';
        WriteFile(out, bytes, (DWORD)length, &written, NULL);
    }
#else
    MessageBoxW(NULL, sentence, TITLE, MB_OK | MB_ICONERROR);
#endif
    return 2;
}

static int is_foreign(const wchar_t *variable) {
    for (size_t i = 0; i < COUNT(FOREIGN_PREFIXES); i++)
        if (_wcsnicmp(variable, FOREIGN_PREFIXES[i], wcslen(FOREIGN_PREFIXES[i])) == 0) return 1;
    for (size_t i = 0; i < COUNT(FOREIGN); i++)
        if (_wcsnicmp(variable, FOREIGN[i], wcslen(FOREIGN[i])) == 0 && variable[wcslen(FOREIGN[i])] == L'=') return 1;
    return 0;
}

static void settle_variables(void) {
    wchar_t *all = GetEnvironmentStringsW();
    if (all == NULL) return;
    for (wchar_t *one = all; *one; one += wcslen(one) + 1) {
        wchar_t *end = wcschr(one + 1, L'='); /* from the second: "=C:" is the folder of a drive */
        if (end == NULL || !is_foreign(one)) continue;
        *end = 0;
        SetEnvironmentVariableW(one, NULL);
        *end = L'=';
    }
    FreeEnvironmentStringsW(all);
    /* keys lie in the Credential Manager: no file of the person's can name a module of Python instead */
    SetEnvironmentVariableW(L"PYTHON_KEYRING_BACKEND", L"keyring.backends.Windows.WinVaultKeyring");
}

/* Load a DLL of the program's own folder, by its whole path. */
static HMODULE own_dll(const wchar_t *folder, const wchar_t *name) {
    static wchar_t path[LONGEST];
    if (wcslen(folder) + wcslen(name) + 1 > LONGEST) return NULL;
    wcscpy(path, folder);
    wcscat(path, name);
    return LoadLibraryExW(path, NULL, LOAD_LIBRARY_SEARCH_DLL_LOAD_DIR | LOAD_LIBRARY_SEARCH_SYSTEM32);
}

static int run(void) {
    static wchar_t program[LONGEST], folder[LONGEST];
    DWORD length = GetModuleFileNameW(NULL, program, LONGEST);
    if (length == 0 || length >= LONGEST) return refuse(L"Referral Assistant cannot tell where it is installed. Its path is too long.");
    wcscpy(folder, program);
    *(wcsrchr(folder, L'\\') + 1) = 0;

    SetDllDirectoryW(L""); /* not the current folder */
    SetDefaultDllDirectories(LOAD_LIBRARY_SEARCH_APPLICATION_DIR | LOAD_LIBRARY_SEARCH_SYSTEM32 | LOAD_LIBRARY_SEARCH_USER_DIRS);
    settle_variables();

    HMODULE python = own_dll(folder, L"python313.dll");
    /* vcruntime comes with it; python3.dll is what the wheels for every version ask for */
    if (python == NULL || own_dll(folder, L"python3.dll") == NULL)
        return refuse(L"A part of Referral Assistant is missing or blocked: python313.dll. Ask your IT team to install it again.");
    python_main start = (python_main)(void *)GetProcAddress(python, "Py_Main");

    int count = 0;
    wchar_t **given = CommandLineToArgvW(GetCommandLineW(), &count);
    wchar_t **all = calloc((size_t)count + COUNT(PYTHON_ARGUMENTS) + 2, sizeof(wchar_t *));
    if (start == NULL || given == NULL || all == NULL) return refuse(L"Referral Assistant could not be started.");
    int next = 0;
    all[next++] = program;
    for (size_t i = 0; i < COUNT(PYTHON_ARGUMENTS); i++) all[next++] = (wchar_t *)PYTHON_ARGUMENTS[i];
    for (int i = 1; i < count; i++) all[next++] = given[i];

    int status = start(next, all);
#ifndef CONSOLE
    /* 1 is what Python ends with after a fault; where nobody sees its output, the person would see nothing at all */
    if (status == 1 && GetStdHandle(STD_ERROR_HANDLE) == NULL)
        return refuse(L"Referral Assistant stopped because of a fault. Ask your IT team to start referral-assistant.exe --smoke, which says more.");
#endif
    return status;
}

#ifdef CONSOLE
int wmain(void) { return run(); }
#else
int WINAPI wWinMain(HINSTANCE instance, HINSTANCE before, PWSTR arguments, int show) {
    (void)instance, (void)before, (void)arguments, (void)show;
    return run();
}
#endif
