# The types of xml_text.py, by which Cython makes it machine code.
cimport cython

cdef int _LESS, _GREATER, _AND, _SPACE, _COLON, _SEMICOLON, _HASH, _BRACKET, _X, _DASH
cdef int _LETTER, _BLANK, _SIGN, _WIDE, _CONTROL
cdef unsigned char[256] _KINDS, _NAMING
cdef int _NO_NAME, _BEGINS_NAME, _GOES_ON, _FOREIGN
cdef int _BUCKETS, _LAST_BUCKET
cdef int _ODD, _UNFINISHED


cdef class Text:
    cdef const unsigned char[::1] _text, _letters, _is_prefix
    cdef int[::1] _word_ends, _heads, _following
    cdef int _limit, _first_word, _begins, _ends
    cdef bint _trusted, _untidy

    cdef int _odd(self, int at) except -1
    cdef int _blanks(self, int at) except -1
    @cython.locals(start=cython.int)
    cdef int _name(self, int at) except -1
    @cython.locals(kind=cython.int)
    cdef int _simple_name(self, int at) except -1
    @cython.locals(length=cython.int, first=cython.int, last=cython.int, middle=cython.int, number=cython.int,
                   begins=cython.int, same=cython.int)
    cdef int _word(self, int start, int end) except -1
    @cython.locals(byte=cython.int, kind=cython.int)
    cdef int _words(self, int at, int stop) except -1
    @cython.locals(kind=cython.int)
    cdef int _comment(self, int at) except -1
    @cython.locals(byte=cython.int, ends_aside=cython.bint)
    cdef int _sign(self, int at, int stop) except -1
    @cython.locals(start=cython.int, number=cython.int)
    cdef int _named(self, int at) except -1
    @cython.locals(base=cython.int, most=cython.int, start=cython.int, code=cython.int, digit=cython.int, good=cython.bint)
    cdef int _numbered(self, int at) except -1
    @cython.locals(code=cython.int, more=cython.int, least=cython.int, each=cython.int, byte=cython.int)
    cdef int _letter(self, int at) except -1


cdef bint _is_character(int code) except -1
cdef bint _is_wide_space(int code) except -1
