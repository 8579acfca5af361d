"""GovText from Python: a thin, typed module over the command line.

    import govtext
    records = govtext.read(["crawl/"])            # one row a text
    facts = govtext.table("facts", ["crawl/"])    # who held which post
    sections = govtext.table("sections", ["crawl/"])

The program is ``govtext`` on the path, or what the variable GOVTEXT names (``node dist/cli.js``).
"""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import tempfile
import threading
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    import pandas

Table = Literal["documents", "sections", "paragraphs", "entities", "facts"]


class GovTextError(RuntimeError):
    """The program could not be run, or its command line was wrong."""


def _program() -> list[str]:
    return shlex.split(os.environ.get("GOVTEXT", "govtext"))


def _paths(paths: str | Path | Iterable[str | Path]) -> list[str]:
    return [str(paths)] if isinstance(paths, (str, Path)) else [str(path) for path in paths]


def _run(arguments: Sequence[str]) -> None:
    """Runs the program. Inputs that could not be read (exit status 1) are no error of the run."""
    done = subprocess.run([*_program(), *arguments], stderr=subprocess.PIPE, text=True, check=False)
    if done.returncode not in (0, 1):
        raise GovTextError(done.stderr.strip())


def table(name: Table, paths: str | Path | Iterable[str | Path], *options: str) -> pandas.DataFrame:
    """One of the tables of ``govtext export`` as a data frame with typed columns."""
    import pandas

    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "table.parquet"
        _run(["export", "--table", name, "-f", "parquet", "-o", str(out), *options, "--", *_paths(paths)])
        if not out.exists():
            raise GovTextError("no table was written")
        return pandas.read_parquet(out)


def read(paths: str | Path | Iterable[str | Path], *options: str) -> pandas.DataFrame:
    """The documents of the inputs, one row each: kind, metadata and counts."""
    return table("documents", paths, *options)


def records(paths: str | Path | Iterable[str | Path], *options: str) -> Iterator[dict[str, Any]]:
    """The records of the inputs one after the other, in constant memory; ``{"id", "error"}`` for what cannot be read."""
    command = [*_program(), "analyze", *options, "--", *_paths(paths)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, encoding="utf-8") as process:
        assert process.stdout is not None
        for line in process.stdout:
            yield json.loads(line)
    if process.returncode not in (0, 1):
        raise GovTextError(f"govtext ended with status {process.returncode}")


class Worker:
    """One long-lived process that answers texts as they come: what a Spark executor keeps for each core."""

    def __init__(self, *options: str) -> None:
        self._process = subprocess.Popen(
            [*_program(), "analyze", "--jsonl", "--jobs", "1", *options],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )

    def analyze(self, texts: Iterable[tuple[str, str]]) -> Iterator[dict[str, Any]]:
        """The records of (id, text) pairs, in their order. Writing goes on beside reading: no pipe fills up."""
        stdin, stdout = self._process.stdin, self._process.stdout
        assert stdin is not None and stdout is not None
        waiting = list(texts)

        def write() -> None:
            for identifier, text in waiting:
                stdin.write(json.dumps({"id": identifier, "text": text}, ensure_ascii=True) + "\n")
            stdin.flush()

        writer = threading.Thread(target=write, daemon=True)
        writer.start()
        for _ in waiting:
            line = stdout.readline()
            if line == "":
                raise GovTextError("the worker has ended")
            yield json.loads(line)
        writer.join()

    def close(self) -> None:
        """Ends the process."""
        if self._process.stdin is not None:
            self._process.stdin.close()
        self._process.wait()

    def __enter__(self) -> Worker:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
