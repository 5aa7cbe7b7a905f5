"""What pyproject.toml cannot say: some modules are made machine code, where there is a compiler."""

from Cython.Build import cythonize
from setuptools import Extension, setup

COMPILED = ("trecho.sources.spans", "trecho.sources.xml_text", "trecho.sources.xml_scan")

setup(
    ext_modules=cythonize(
        # Without a compiler an optional module is left out, and the same source runs uncompiled.
        [
            Extension(name, [f"src/{name.replace('.', '/')}.py"], optional=True, extra_compile_args=["-O2", "-g0"])
            for name in COMPILED
        ],
        build_dir="build/cython",
        compiler_directives={"language_level": 3, "annotation_typing": False, "boundscheck": True, "wraparound": False},
    )
)
