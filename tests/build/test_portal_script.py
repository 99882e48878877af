"""`./portal` on machines of every sort: one sentence when something is missing, one set-up when nothing is."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
#: stands for a Python: says what it was asked, and makes what `venv` makes
PYTHON = """\
#!/bin/sh
echo "python $*" >>"$LOG"
case "$*" in
    *version_info*) exit "$OLD" ;;
    *ensurepip*) exit "$NO_VENV" ;;
    "-m venv "*) [ "$NO_ROOM" = 0 ] || exit 1; mkdir -p "$3/bin" && cp "$0" "$3/bin/python" ;;
    "-m pip "*) exit "$NO_NETWORK" ;;
    *tasks.py*) echo "task: $(pwd) | $PORTAL_CALLED_FROM | $*" ;;
esac
"""
FINE = {"OLD": "0", "NO_VENV": "0", "NO_ROOM": "0", "NO_NETWORK": "0"}


class Machine:
    """A fresh machine: its programs, and a copy of the script with its locks."""

    def __init__(self, folder):
        self.home, self.programs, self.log = folder / "met spatie/portaal", folder / "bin", folder / "log"
        self.home.mkdir(parents=True)
        self.programs.mkdir()
        self.log.touch()
        shutil.copy(ROOT / "portal", self.home)
        for lock in ("requirements.txt", "requirements-dev.txt"):
            (self.home / lock).write_text(f"{lock} 1\n")
        for name in ("sh", "dirname", "cmp", "rm", "mv", "cp", "mkdir", "cat", "git"):
            (self.programs / name).symlink_to(shutil.which(name))
        self.add_python("python3")

    def add_python(self, name):
        (self.programs / name).write_text(PYTHON)
        (self.programs / name).chmod(0o755)

    def run(self, *arguments, cwd=None, **broken):
        environment = {"PATH": str(self.programs), "LOG": str(self.log), "HOME": "/nergens", **FINE, **broken}
        script = os.path.relpath(self.home / "portal", cwd or self.home.parent)
        return subprocess.run(
            [f"./{script}" if "/" not in script else script, *arguments],
            cwd=cwd or self.home.parent, env=environment, check=False, capture_output=True, text=True,
        )  # fmt: skip

    def installs(self):
        """What was installed, by the name of the lock."""
        lines = [line for line in self.log.read_text().splitlines() if " -m pip install " in line]
        assert all("--require-hashes" in line and "index" not in line for line in lines)
        return [line.rpartition("/")[2] for line in lines]

    def left(self):
        """What lies in the folder beside the script and the locks."""
        return sorted(path.name for path in self.home.iterdir() if path.name.startswith("."))


@pytest.fixture
def machine(tmp_path):
    return Machine(tmp_path)


class TestSetUp:
    def test_is_done_once_and_runs_the_task(self, machine, tmp_path):
        """From any folder, also one with a space; the task knows where it was called."""
        for _ in range(2):
            done = machine.run("build", "--site", "x", cwd=tmp_path)
            assert done.returncode == 0, done.stderr
            assert f"task: {machine.home} | {tmp_path} | {machine.home}/tasks.py build --site x" in done.stdout
        assert machine.installs() == ["requirements.txt"]
        assert machine.left() == [".venv"]

    def test_is_done_again_when_the_lock_changed(self, machine):
        """And for tests, which need more; after that a build needs nothing."""
        machine.run("build")
        (machine.home / "requirements.txt").write_text("requirements.txt 2\n")
        machine.run("build")
        machine.run("test")
        machine.run("lint")
        machine.run("build")
        assert machine.installs() == ["requirements.txt", "requirements.txt", "requirements-dev.txt"]

    def test_is_done_again_when_it_was_broken(self, machine):
        """A Python that went away with an upgrade of the machine."""
        machine.run("build")
        (machine.home / ".venv/bin/python").unlink()
        assert machine.run("build").returncode == 0
        assert machine.installs() == ["requirements.txt"] * 2

    def test_takes_a_python_that_is_new_enough(self, machine):
        """The first of that name may be old, another may not be."""
        (machine.programs / "python3").write_text("#!/bin/sh\nexit 1\n")
        machine.add_python("python3.12")
        assert machine.run("build").returncode == 0

    def test_takes_the_python_that_is_named(self, machine):
        """Whoever has a Python elsewhere says so."""
        machine.add_python("mijn-python")
        (machine.programs / "python3").unlink()
        assert machine.run("build", PORTAL_PYTHON="mijn-python").returncode == 0


class TestMissing:
    @pytest.mark.parametrize(
        ("broken", "said"),
        [
            ({"OLD": "1"}, "Python 3.11 of nieuwer ontbreekt"),
            ({"NO_VENV": "1"}, "apt-get install python3-venv"),
            ({"NO_ROOM": "1"}, "De omgeving kon niet worden gemaakt"),
            ({"NO_NETWORK": "1"}, "Is er een netwerk?"),
        ],
    )
    def test_is_said_in_one_sentence(self, machine, broken, said):
        """Exit 2; nothing half-made stays, and the next try begins anew."""
        done = machine.run("build", **broken)
        assert done.returncode == 2
        assert said in done.stderr.splitlines()[-1]
        assert " / " in done.stderr.splitlines()[-1]
        assert (done.stdout, machine.left()) == ("", [])
        assert machine.run("build").returncode == 0

    @pytest.mark.parametrize(("program", "said"), [("git", "git ontbreekt"), ("python3", "Python 3.11 of nieuwer")])
    def test_programs_are_named(self, machine, program, said):
        """With the line to type."""
        (machine.programs / program).unlink()
        done = machine.run("build")
        assert (done.returncode, said in done.stderr, "apt-get install" in done.stderr) == (2, True, True)

    def test_network_leaves_the_old_environment(self, machine):
        """A new lock on a day without a network: what worked yesterday is still there."""
        machine.run("build")
        (machine.home / "requirements.txt").write_text("requirements.txt 2\n")
        assert machine.run("build", NO_NETWORK="1").returncode == 2
        assert machine.left() == [".venv"]
        assert (machine.home / ".venv/installed.txt").read_text() == "requirements.txt 1\n"
