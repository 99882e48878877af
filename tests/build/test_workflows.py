"""The nightly jobs: well-formed, and in step with the verbs of `./portal`."""

import re
import subprocess
from pathlib import Path

import pytest
import yaml
from invoke import Task

import tasks

ROOT = Path(__file__).parents[2]
GITHUB = ROOT / ".github/workflows/nightly.yml"
GITLAB = ROOT / ".gitlab-ci.yml"
TEXTS = [GITHUB, GITLAB, *sorted((ROOT / "docs").rglob("*.md")), *sorted(ROOT.glob("*.md"))]
VERBS = {name: task for name, task in vars(tasks).items() if isinstance(task, Task)}


def calls(text: str) -> list[tuple[str, list[str]]]:
    """Every `./portal verb` in a text, with the options that follow on its line."""
    found = re.findall(r"\./portal +([a-z]+)([^\n`|]*)", text)
    return [(verb, re.findall(r"(?<=\s)--([a-z-]+)", rest)) for verb, rest in found]


def options_of(verb: str) -> set[str]:
    return {name.replace("_", "-") for argument in VERBS[verb].get_arguments() for name in argument.names}


class TestWords:
    @pytest.mark.parametrize("file", TEXTS, ids=lambda file: file.relative_to(ROOT).as_posix())
    def test_name_only_verbs_and_options_that_exist(self, file):
        """What a job or a page tells to type can be typed."""
        for verb, options in calls(file.read_text("utf-8")):
            assert verb in VERBS
            assert set(options) <= {*options_of(verb), "help"}, verb


class TestNightlyOnGithub:
    job = yaml.safe_load(GITHUB.read_text("utf-8"))
    steps = job["jobs"]["publish"]["steps"]

    def test_fetches_then_publishes(self):
        """In this order, and with the archive in both."""
        runs = [call for step in self.steps for call in calls(step.get("run", ""))]
        assert [verb for verb, _ in runs] == ["fetch", "publish"]
        assert all("archive-remote" in options for _, options in runs)

    def test_may_do_as_little_as_possible(self):
        """The job writes contents and nothing else; only the step that pushes holds the token."""
        assert self.job["permissions"] == {}
        assert self.job["jobs"]["publish"]["permissions"] == {"contents": "write"}
        assert [step["name"] for step in self.steps if "github.token" in str(step)] == ["Build, verify, publish"]
        assert all(step.get("with", {}).get("persist-credentials") is not True for step in self.steps)

    def test_keeps_secrets_out_of_commands(self):
        """A secret comes by the environment, never by the text of a script."""
        assert all("${{" not in step.get("run", "") for step in self.steps)

    def test_never_runs_twice_at_once(self):
        """A push at three in the night waits for its turn."""
        assert self.job["concurrency"] == {"group": "publish", "cancel-in-progress": False}

    def test_runs_every_night_off_the_hour(self):
        """YAML reads the key `on` as a yes."""
        (schedule,) = self.job[True]["schedule"]
        minute, hour = schedule["cron"].split()[:2]
        assert int(minute) % 5
        assert hour == "3"


class TestNightlyOnGitlab:
    def run(self, tmp_path, *, fetch: int, publish: int) -> tuple[int, str]:
        """Run the job's own script with a portal that ends as told."""
        (script,) = yaml.safe_load(GITLAB.read_text("utf-8"))["publish"]["script"]
        portal = tmp_path / "portal"
        portal.write_text(f'#!/bin/sh\necho "$1"\n[ "$1" = fetch ] && exit {fetch}\nexit {publish}\n')
        portal.chmod(0o755)
        done = subprocess.run(["sh", "-ec", script], cwd=tmp_path, check=False, capture_output=True, text=True)
        return done.returncode, done.stdout.replace("\n", " ").strip()

    @pytest.mark.parametrize(
        ("fetch", "publish", "code", "ran"),
        [
            (0, 0, 0, "fetch publish"),
            (3, 0, 3, "fetch publish"),
            (0, 3, 3, "fetch publish"),
            (3, 1, 1, "fetch publish"),
            (1, 0, 1, "fetch"),
            (2, 0, 2, "fetch"),
        ],
    )
    def test_goes_on_after_a_three_only(self, tmp_path, fetch, publish, code, ran):
        """A source that failed stops nothing; an archive that is out of reach does."""
        assert self.run(tmp_path, fetch=fetch, publish=publish) == (code, ran)

    def test_shows_a_three_as_a_warning(self):
        """Orange, not green: somebody should look."""
        assert yaml.safe_load(GITLAB.read_text("utf-8"))["publish"]["allow_failure"] == {"exit_codes": [3]}


class TestPartly:
    @pytest.mark.parametrize(("given", "code", "warns"), [(0, 0, False), (1, 1, False), (2, 2, False), (3, 0, True)])
    def test_turns_a_three_into_a_warning(self, given, code, warns):
        """The run stays green and says on its page what to look at, without what followed the verb."""
        command = [ROOT / ".ci/partly", "sh", "-c", f"exit {given}", "https://naam:geheim@git.example"]
        done = subprocess.run(command, check=False, capture_output=True, text=True)
        assert done.returncode == code
        assert done.stdout.startswith("::warning::") is warns
        assert "geheim" not in done.stdout
