/* Windows' source of random bytes under its newest name, which Wine 8 has under an older one. */
#include <windows.h>
#include <ntsecapi.h>

__declspec(dllexport) BOOL ProcessPrng(unsigned char *bytes, size_t length)
{ return RtlGenRandom(bytes, (ULONG)length); }
