/* Hilbert.exe and hilbert-cli.exe: Python with the app's own arguments.

   The one without a console is the window and all child processes; the other is for terminals.
   "-m NAME", "-c CODE" and "-I ..." go to Python as they are: that is how the app starts a child
   of itself. Everything else is for the program. What Python may import stands in the ._pth file
   of the same name, so nothing of another Python on the machine gets in. */
#include <windows.h>
#include <stdlib.h>
#include <wchar.h>

#define LONGEST 32768 /* of a path, with long paths switched on */

typedef int (*python_main)(int, wchar_t **);

static int damaged(void)
{
    MessageBoxW(NULL, L"A part of Hilbert is missing. Please install Hilbert again.\n"
                      L"Your conversations and papers are kept.", L"Hilbert", MB_ICONERROR);
    return 3;
}

static int is_for_python(int count, wchar_t **words)
{
    return count > 2 && (!wcscmp(words[1], L"-m") || !wcscmp(words[1], L"-c") || !wcscmp(words[1], L"-I"));
}

static int start(int count, wchar_t **words)
{
    static wchar_t folder[LONGEST], library[LONGEST];
    wchar_t **told = calloc(count + 5, sizeof *told);
    DWORD length = GetModuleFileNameW(NULL, folder, LONGEST);
    wchar_t *end = wcsrchr(folder, L'\\');
    HMODULE python;
    python_main run;
    int used = 0;

    if (!told || !end || length >= LONGEST)
        return damaged();
    told[used++] = words[0];
    told[used++] = L"-X";
    told[used++] = L"utf8";
    if (!is_for_python(count, words)) {
        told[used++] = L"-m";
        told[used++] = L"gui";
    }
    for (int i = 1; i < count; i++)
        told[used++] = words[i];

    *end = 0;
    SetEnvironmentVariableW(L"HILBERT_BUNDLED", folder);
    /* A child that crashes is told of in the window; Windows need not put up a box as well. */
    SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX);
    /* Libraries are never taken from the folder that the program was started in. */
    SetDllDirectoryW(L"");
    _snwprintf(library, LONGEST, L"%ls\\" PYTHON, folder);
    python = LoadLibraryExW(library, NULL, LOAD_WITH_ALTERED_SEARCH_PATH);
    run = python ? (python_main)(void *)GetProcAddress(python, "Py_Main") : NULL;
    return run ? run(used, told) : damaged();
}

#ifdef CONSOLE
int wmain(int count, wchar_t **words) { return start(count, words); }
#else
int WINAPI wWinMain(HINSTANCE self, HINSTANCE before, wchar_t *line, int show)
{
    (void)self; (void)before; (void)line; (void)show;
    return start(__argc, __wargv);
}
#endif
