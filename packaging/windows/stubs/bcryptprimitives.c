/* For Wine 8 alone, which lacks this DLL of Windows 10: random bytes for the libraries written in Rust. Never shipped. */
#include <windows.h>
#include <ntsecapi.h>

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE bytes, SIZE_T length) {
    return RtlGenRandom(bytes, (ULONG)length);
}
