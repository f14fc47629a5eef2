/* What ggml-cpu asks of Windows 10 and the headers of MinGW do not have yet. */
#ifndef HILBERT_THROTTLING_H
#define HILBERT_THROTTLING_H
#ifdef __cplusplus
extern "C" {
#endif
#include <windows.h>
#ifndef THREAD_POWER_THROTTLING_CURRENT_VERSION
#define THREAD_POWER_THROTTLING_CURRENT_VERSION 1
#define THREAD_POWER_THROTTLING_EXECUTION_SPEED 0x1
#define THREAD_POWER_THROTTLING_VALID_FLAGS (THREAD_POWER_THROTTLING_EXECUTION_SPEED)
typedef struct _THREAD_POWER_THROTTLING_STATE {
    ULONG Version;
    ULONG ControlMask;
    ULONG StateMask;
} THREAD_POWER_THROTTLING_STATE;
#endif
#ifdef __cplusplus
}
#endif
#endif
