"""What a user installs: the wheel, the source archive and a checkout give the same program, with all it needs."""

import json
import re
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import zipfile
from pathlib import Path

import pytest

import privacy_inbox

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[1]
PYTHON = ("bin/python", "-I")
PROGRAM = ("bin/privacy-inbox",)
LETTER = Path("templates/mail/en/rights_request.txt")
CARRIED = {
    "data/clocks.toml",
    "demo/mails/01-access-request.eml",
    "models/starter/card.json",
    "models/starter/weights.npz",
    "py.typed",
    "templates/mail/en/rights_request.txt",
}
MAIL = b"""\
From: Ada Example <ada@somewhere.example>
To: privacy.officer@organisation.example
Subject: Subject access request
Message-ID: <one@somewhere.example>

Please send me a copy of all personal data you hold about me.
"""


def run(*command: str | Path, cwd: Path) -> str:
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True)
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


def build(kind: str, source: Path, target: Path) -> Path:
    """Build the `wheel` or the `sdist` of a source tree with what is installed here, and nothing downloaded."""
    run(sys.executable, "-m", "build", "--no-isolation", f"--{kind}", "--outdir", target, source, cwd=target)
    (built,) = target.glob("*.whl" if kind == "wheel" else "*.tar.gz")
    return built


class Installation:
    """A virtual environment with the project installed; the libraries are those of the environment the tests run in."""

    def __init__(self, home: Path, *what: str | Path) -> None:
        self.home = home
        run(sys.executable, "-m", "venv", "--without-pip", home, cwd=home.parent)
        options = ("--quiet", "--no-index", "--no-deps", "--no-build-isolation", "--no-cache-dir")
        # Added to the end of the path, where the checkout that may be installed there comes too late.
        (packages,) = home.glob("lib/python*/site-packages")
        (packages / "libraries.pth").write_text(sysconfig.get_path("purelib"))
        run(
            sys.executable,
            "-m",
            "pip",
            "--python",
            home / "bin/python",
            "install",
            "--ignore-installed",
            *options,
            *what,
            cwd=home.parent,
        )

    def __call__(self, command: tuple[str, ...], *arguments: str | Path) -> str:
        """Run the installed Python or program, away from any checkout."""
        return run(self.home / command[0], *command[1:], *arguments, cwd=self.home)

    def package(self) -> Path:
        return Path(self(PYTHON, "-c", "import privacy_inbox; print(privacy_inbox.__path__[0])").strip())


@pytest.fixture(scope="session")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the repository without what git does not keep."""
    names = (
        "src",
        "templates",
        "models",
        "pyproject.toml",
        "README.md",
        "LICENSE",
        "CHANGELOG.md",
        "Makefile",
        "requirements.txt",
    )
    copy = tmp_path_factory.mktemp("tree")
    for name in names:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, copy / name)
    return copy


@pytest.fixture(scope="session")
def wheel(tree: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build("wheel", tree, tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="session")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build("sdist", ROOT, tmp_path_factory.mktemp("sdist"))


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installation:
    return Installation(tmp_path_factory.mktemp("installed") / "venv", wheel)


def test_the_version_is_one(wheel: Path, sdist: Path, installed: Installation) -> None:
    version = privacy_inbox.__version__
    assert wheel.name.startswith(f"privacy_inbox-{version}-")
    assert sdist.name == f"privacy_inbox-{version}.tar.gz"
    assert version in installed(PROGRAM, "--version")
    newest = re.search(r"^## \[(\d[^\]]*)\]", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert newest is not None
    assert newest[1] == version


def test_the_wheel_carries_what_the_program_needs_and_no_more(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    assert {f"privacy_inbox/{name}" for name in CARRIED} <= names
    metadata = f"privacy_inbox-{privacy_inbox.__version__}.dist-info"
    assert {name.split("/")[0] for name in names} == {"privacy_inbox", metadata}
    assert f"{metadata}/licenses/LICENSE" in names
    assert not [name for name in names if "test" in name or name.endswith(".pyc")]


def test_the_source_archive_can_be_tested(sdist: Path) -> None:
    with tarfile.open(sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert {
        "Makefile",
        "requirements.txt",
        "LICENSE",
        "tests/conftest.py",
        "src/privacy_inbox/cli.py",
        ".ci/dovecot",
    } <= names
    assert not [name for name in names if name.startswith((".venv", ".git/")) or name.endswith(".pyc")]


@pytest.mark.parametrize("kind", ["wheel", "sdist"])
def test_an_installation_does_the_main_job(kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    if kind == "wheel":
        here: Installation = request.getfixturevalue("installed")
    else:
        here = Installation(tmp_path / "venv", request.getfixturevalue("sdist"))
    assert here.package().is_relative_to(here.home)
    (tmp_path / "mail.eml").write_bytes(MAIL)
    (found,) = map(json.loads, here(PROGRAM, "explain", "--json", tmp_path / "mail.eml").splitlines())
    assert found["category"] == "rights_request"
    assert found["acknowledgement"]["action"] == "send"
    assert "acknowledgements were sent" in here(PROGRAM, "demo", "--once", "--keep", tmp_path / "kept")
    configuration = tmp_path / "kept/privacy-inbox.toml"
    letters = here(PROGRAM, "--config", configuration, "templates", "list", "--json").splitlines()
    assert {Path(json.loads(line)["file"]).is_relative_to(here.home) for line in letters} == {True}


def test_a_changed_letter_shows_at_once_in_a_checkout_and_in_the_next_wheel(tree: Path, tmp_path: Path) -> None:
    copy = tmp_path / "tree"
    shutil.copytree(tree, copy)
    here = Installation(tmp_path / "venv", "--editable", copy)
    path = str(LETTER.relative_to("templates"))
    shown = f"from privacy_inbox import resources; print((resources.shipped('templates') / {path!r}).read_text())"
    assert here.package() == copy / "src/privacy_inbox"
    for greeting in ("Good morning", "Good evening"):
        with (copy / LETTER).open("a", encoding="utf-8") as file:
            file.write(f"{greeting}\n")
        assert greeting in here(PYTHON, "-c", shown)
    (tmp_path / "wheel").mkdir()
    with zipfile.ZipFile(build("wheel", copy, tmp_path / "wheel")) as archive:
        assert "Good evening" in archive.read(f"privacy_inbox/{LETTER}").decode()
