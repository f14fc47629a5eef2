/* What llama.cpp uses of Windows 10 and these headers of MinGW do not yet have
   (https://learn.microsoft.com/windows/win32/api/processthreadsapi/ns-processthreadsapi-thread_power_throttling_state). */
#ifndef HILBERT_THROTTLING_H
#define HILBERT_THROTTLING_H
#ifndef THREAD_POWER_THROTTLING_CURRENT_VERSION

#define THREAD_POWER_THROTTLING_CURRENT_VERSION 1
#define THREAD_POWER_THROTTLING_EXECUTION_SPEED 0x1

typedef struct {
    unsigned long Version;
    unsigned long ControlMask;
    unsigned long StateMask;
} THREAD_POWER_THROTTLING_STATE;

#endif
#endif
