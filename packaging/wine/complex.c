/* The complex functions of Windows' C runtime that Wine 8 lacks; numpy calls them.
   The structs are those of Microsoft's <complex.h>, where long double is double. */
#include <complex.h>

typedef struct { double re, im; } wide;
typedef struct { float re, im; } narrow;
typedef union { wide plain; double _Complex number; } wide_number;
typedef union { narrow plain; float _Complex number; } narrow_number;

#define OF(z) ((wide_number){.plain = (z)}.number)
#define OF_F(z) ((narrow_number){.plain = (z)}.number)

#define MAPS(name)                                                                      \
    wide hilbert_##name(wide z) { return (wide_number){.number = name(OF(z))}.plain; }  \
    narrow hilbert_##name##f(narrow z)                                                  \
    { return (narrow_number){.number = name##f(OF_F(z))}.plain; }
#define MEASURES(name)                                           \
    double hilbert_##name(wide z) { return name(OF(z)); }        \
    float hilbert_##name##f(narrow z) { return name##f(OF_F(z)); }

MAPS(cacos) MAPS(cacosh) MAPS(casin) MAPS(casinh) MAPS(catan) MAPS(catanh) MAPS(ccos) MAPS(ccosh)
MAPS(cexp) MAPS(clog) MAPS(conj) MAPS(cproj) MAPS(csin) MAPS(csinh) MAPS(csqrt) MAPS(ctan)
MAPS(ctanh)
MEASURES(cabs) MEASURES(carg) MEASURES(cimag) MEASURES(creal)

wide hilbert_cpow(wide x, wide y) { return (wide_number){.number = cpow(OF(x), OF(y))}.plain; }
narrow hilbert_cpowf(narrow x, narrow y)
{ return (narrow_number){.number = cpowf(OF_F(x), OF_F(y))}.plain; }
