"""The house keeps its measures: short functions, short files, a test beside each, nothing named vaguely."""

import ast
from pathlib import Path
from statistics import median, quantiles

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "trecho"
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if "migrations" not in path.parts)
VAGUE = {"utils", "util", "helpers", "helper", "common", "misc", "base", "manager", "handler", "processor", "service"}
# Modules that hold nothing to test on their own, each with its reason.
WITHOUT_TEST = {
    "__main__.py": "one call, made by the tests that start `python -m trecho`",
    "store/apps.py": "a name for Django",
    "store/models.py": "fields and __str__, tested through the two doors",
    "store/models_people.py": "fields and __str__, as above",
    "web/settings.py": "tested by Django's deployment check in tests/web",
    "web/wsgi.py": "one line for a web server",
    "web/asgi.py": "one line for a web server",
}


def functions() -> list[tuple[str, int]]:
    """Every function of the package with its length in lines, docstring left out."""
    found = []
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                docstring = node.body[0] if ast.get_docstring(node) else None
                told = (docstring.end_lineno or 0) - docstring.lineno + 1 if docstring else 0
                found.append(
                    (f"{path.relative_to(PACKAGE)}:{node.name}", (node.end_lineno or 0) - node.lineno + 1 - told)
                )
    return found


def test_functions_are_short() -> None:
    lengths = functions()
    assert [(name, lines) for name, lines in lengths if lines > 45] == []
    assert median(lines for _, lines in lengths) <= 8
    assert quantiles([lines for _, lines in lengths], n=10)[-1] <= 22


def test_files_are_short() -> None:
    lengths = {path.relative_to(PACKAGE): len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES}
    assert {path: lines for path, lines in lengths.items() if lines > 350} == {}
    assert quantiles(lengths.values(), n=10)[-1] <= 240


def test_folders_are_shallow() -> None:
    assert [path for path in MODULES if len(path.relative_to(PACKAGE).parts) > 4] == []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_every_module_is_named_and_tested(path: Path) -> None:
    inside = path.relative_to(PACKAGE)
    assert path.stem not in VAGUE
    if path.name == "__init__.py" and not any(
        isinstance(node, ast.FunctionDef | ast.ClassDef) for node in ast.parse(path.read_text(encoding="utf-8")).body
    ):
        return
    if str(inside) in WITHOUT_TEST:
        return
    name = f"{inside.parent.name or 'trecho'}" if path.name == "__init__.py" else path.stem
    places = [
        ROOT / "tests" / inside.parent / f"test_{name}.py",
        ROOT / "tests" / inside.parent.parent / f"test_{name}.py",
    ]
    assert any(place.is_file() for place in places), f"{inside} has no test: write {places[0].relative_to(ROOT)}"


def test_classes_are_not_named_vaguely() -> None:
    endings = ("Manager", "Handler", "Processor", "Service", "Helper")
    named = [
        (str(path.relative_to(PACKAGE)), node.name)
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
    ]
    assert [found for found in named if found[1].endswith(endings)] == []


def test_the_project_speaks_of_itself_alone() -> None:
    hosts = ("pypi." + "org", "python" + "hosted.org", "registry.npmjs." + "org", "deb.debian." + "org")
    texts = [
        path
        for ending in ("*.py", "*.md", "*.toml", "*.lock", "*.html")
        for path in ROOT.rglob(ending)
        if not {".venv", "build", "node_modules"} & set(path.parts)
    ]
    assert [
        (str(path.relative_to(ROOT)), host)
        for path in texts
        for host in hosts
        if host in path.read_text(encoding="utf-8")
    ] == []
