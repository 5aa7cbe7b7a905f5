# The types of xml_scan.py, by which Cython makes it machine code.
cimport cython

from trecho.sources.xml_text cimport Text

cdef int _LESS, _GREATER, _QUOTE, _APOSTROPHE, _SLASH, _EQUALS, _EXCLAMATION
cdef int _DEEPEST, _DEEPEST_TRUSTED, _MOST_ATTRIBUTES, _MOST_TAGS, _LONGEST
cdef int _PATH, _RECORD, _AROUND, _TEXT


@cython.final
cdef class Scanner(Text):
    cdef const unsigned char[::1] _steps, _slots
    cdef int[::1] _stack, _names, _cells, _rough, _bounds
    cdef int _known, _width, _record_word, _record_length
    cdef int _used, _roughs, _tags, _records
    cdef int _depth, _opened
    cdef readonly int stopped

    @cython.locals(end=cython.int)
    cpdef int records(self, int at, int until) except -1
    @cython.locals(used=cython.int, roughs=cython.int, tags=cython.int, end=cython.int)
    cpdef int record(self, int at, bint trusted) except -1
    @cython.locals(kind=cython.int, apart=cython.bint)
    cdef int _content(self, int at, int tags) except -1
    @cython.locals(start=cython.int, depth=cython.int, around=cython.int, word=cython.int, path=cython.int)
    cdef int _opening(self, int at) except -1
    @cython.locals(depth=cython.int, start=cython.int, length=cython.int, each=cython.int)
    cdef int _closing(self, int at) except -1
    @cython.locals(count=cython.int, before=cython.int, byte=cython.int)
    cdef int _attributes(self, int at, int path, int row) except -1
    cdef int _whole(self, int at, int row) except -1
    @cython.locals(start=cython.int, slot=cython.int, word=cython.int, quote=cython.int)
    cdef int _attribute(self, int at, int path, int row, int count) except -1
    @cython.locals(each=cython.int, other=cython.int, same=cython.int)
    cdef bint _is_double(self, int start, int end, int count) except -1
    @cython.locals(row=cython.int, width=cython.int, each=cython.int)
    cdef int _row(self, int path) except -1
    cdef int _keep(self, int cell) except -1


@cython.locals(longer=cython.int[::1])
cdef int[::1] _longer(int[::1] cells)
