# Included by llama.cpp's build (build_llama.py). It wants a library for every kind of processor that
# it knows; of those in HILBERT_LEFT_OUT, which are not shipped, it gets one with nothing in it.
file(WRITE "${CMAKE_BINARY_DIR}/left_out.c" "")
foreach(kind IN LISTS HILBERT_LEFT_OUT)
  # Once the library is described.
  cmake_language(EVAL CODE "cmake_language(DEFER CALL set_property
    TARGET ggml-cpu-${kind} PROPERTY SOURCES \"${CMAKE_BINARY_DIR}/left_out.c\")")
endforeach()
