# The types of spans.py, by which Cython makes it machine code.
cimport cython

ctypedef unsigned long long word
cdef word[::1] _MIXING
cdef word _BITS

@cython.locals(each=cython.Py_ssize_t, row=cython.Py_ssize_t)
cpdef int taken(const int[::1] cells, const long long[::1] rows, Py_ssize_t width, Py_ssize_t first, long long[:, ::1] spans) except -1

@cython.locals(at=cython.Py_ssize_t, row=cython.Py_ssize_t, place=cython.Py_ssize_t)
cpdef int copied(const unsigned char[::1] text, const long long[:, ::1] spans, unsigned char[::1] content, int[::1] ends) except -1

@cython.locals(count=cython.int, last=word, first=word, multiplier=word, row=cython.Py_ssize_t, start=cython.Py_ssize_t,
               length=cython.Py_ssize_t, mixed=word, slot=word, number=cython.int, other=cython.Py_ssize_t, each=cython.Py_ssize_t)
cpdef int told_apart(const unsigned char[::1] text, const long long[:, ::1] spans, int[::1] numbers, int[::1] firsts, int[::1] slots) except -1
