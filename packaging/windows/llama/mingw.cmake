# How llama.cpp is compiled for Windows on Linux (see build_llama.py).
set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR x86_64)
set(CMAKE_C_COMPILER x86_64-w64-mingw32-gcc-posix)
set(CMAKE_CXX_COMPILER x86_64-w64-mingw32-g++-posix)
set(CMAKE_RC_COMPILER x86_64-w64-mingw32-windres)
set(CMAKE_FIND_ROOT_PATH /usr/x86_64-w64-mingw32)
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)

# GCC keeps the stack of Windows at 16 bytes and yet stores 32 and 64 byte vectors on it with
# instructions that fault there; the assembler makes them the ones that do not.
set(_flags "-include ${CMAKE_CURRENT_LIST_DIR}/throttling.h -Wa,-muse-unaligned-vector-move")
string(APPEND CMAKE_C_FLAGS_INIT " ${_flags}")
string(APPEND CMAKE_CXX_FLAGS_INIT " ${_flags}")
# The same source makes the same bytes.
set(CMAKE_SHARED_LINKER_FLAGS_INIT "-Wl,--no-insert-timestamp")
set(CMAKE_MODULE_LINKER_FLAGS_INIT "-Wl,--no-insert-timestamp")
