"""GovText from Python: a thin, typed module over the command line.

    import govtext
    documents = govtext.read("crawl/")              # one row a text, as a pandas.DataFrame
    facts = govtext.read("crawl/", "facts")         # who held which post
    sections = govtext.read(["a.docx", "b.warc.gz"], "sections")

The program is ``govtext`` on the path, or what the variable GOVTEXT names (``node dist/cli.js``).
"""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import tempfile
import threading
import warnings
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    import pandas

__all__ = ["GovTextError", "GovTextWarning", "Table", "Worker", "lines", "read", "records", "row", "run"]

Table = Literal["documents", "sections", "paragraphs", "entities", "facts"]


class GovTextError(RuntimeError):
    """The program could not be run, its command line was wrong, or it ended before its work did."""


class GovTextWarning(UserWarning):
    """Some inputs could not be read; the others were. The words are the program's own, a line an input."""


def program() -> list[str]:
    """The program and its first arguments, as the variable GOVTEXT names them."""
    return shlex.split(os.environ.get("GOVTEXT", "govtext"))


def _listed(paths: Any) -> list[str]:
    return [os.fspath(paths)] if isinstance(paths, (str, os.PathLike)) else [os.fspath(path) for path in paths]


def _start(arguments: Sequence[str], **more: Any) -> subprocess.Popen[bytes]:
    command = [*program(), *arguments]
    try:
        return subprocess.Popen(command, stdout=subprocess.PIPE, **more)
    except OSError as error:
        raise GovTextError(f"{command[0]} cannot be run ({error}); the variable GOVTEXT names the program") from error


def run(arguments: Sequence[str], lines: Iterable[bytes] | None = None) -> bytes:
    """Runs the program to its end; ``lines`` go to its standard input. Its standard output.

    Inputs that could not be read are a GovTextWarning; any other failure is a GovTextError.
    """
    with tempfile.TemporaryFile() as said:
        process = _start(arguments, stdin=subprocess.DEVNULL if lines is None else subprocess.PIPE, stderr=said)
        feeder = None if lines is None else _feed(process, lines)
        try:
            assert process.stdout is not None
            with process.stdout:
                out = process.stdout.read()
        finally:
            process.wait()
        if feeder is not None:
            feeder.finish()
        said.seek(0)
        # What is no word for a person is the log of a long run.
        words = "\n".join(line for line in said.read().decode("utf-8", "replace").splitlines() if not line.startswith("{"))
    if process.returncode not in (0, 1):
        raise GovTextError(words or f"govtext ended with status {process.returncode}")
    if process.returncode == 1:
        warnings.warn(words, GovTextWarning, stacklevel=3)
    return out


class _Feeder(threading.Thread):
    """Writes lines into a process beside reading what it answers: no pipe fills up."""

    def __init__(self, stdin: Any, lines: Iterable[bytes], close: bool) -> None:
        super().__init__(daemon=True)
        self._stdin, self._lines, self._close = stdin, lines, close
        self._error: BaseException | None = None

    def run(self) -> None:
        try:
            for line in self._lines:
                self._stdin.write(line)
            self._stdin.flush()
        except (BrokenPipeError, ValueError):
            pass  # The process has ended: whoever reads its answers says so.
        except BaseException as error:  # noqa: BLE001 - of the rows themselves, for the caller
            self._error = error
        finally:
            if self._close:
                try:
                    self._stdin.close()
                except OSError:
                    pass

    def finish(self) -> None:
        self.join()
        if self._error is not None:
            raise self._error


def _feed(process: subprocess.Popen[bytes], lines: Iterable[bytes], close: bool = True) -> _Feeder:
    feeder = _Feeder(process.stdin, lines, close)
    feeder.start()
    return feeder


def row(identifier: Any, text: Any, url: Any = None) -> bytes:
    """A row of JSON Lines for the program. What is no string (a missing value) is an empty text."""
    fields = {"id": str(identifier), "text": text if isinstance(text, str) else ""}
    if isinstance(url, str):
        fields["url"] = url
    # In ASCII: a lone surrogate passes, as an escape.
    return json.dumps(fields).encode("ascii") + b"\n"


def read(paths: Any, table: Table = "documents", options: Sequence[str] = ()) -> pandas.DataFrame:
    """One of the tables of ``govtext export`` as a data frame with typed columns (docs/tables.md tells them).

    ``paths``: files, folders and patterns of every kind the program reads. ``options``: more of its options,
    as ``["--jobs", "4"]``. Inputs that cannot be read are a GovTextWarning.
    """
    import pandas

    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "table.parquet"
        run(["export", "--table", table, "-f", "parquet", "-o", str(out), *options, "--", *_listed(paths)])
        return pandas.read_parquet(out)


def records(paths: Any, options: Sequence[str] = ()) -> Iterator[dict[str, Any]]:
    """The records of the inputs one after the other, in constant memory; ``{"id", "error"}`` for what cannot be read."""
    for line in lines(["analyze", *options, "--", *_listed(paths)]):
        yield json.loads(line)


def lines(arguments: Sequence[str]) -> Iterator[str]:
    """The lines the program writes to its standard output, as they come. Fails with GovTextError where it fails."""
    process = _start(arguments)
    assert process.stdout is not None
    try:
        for line in process.stdout:
            yield line.rstrip(b"\n").decode("utf-8")
    finally:
        # A reader that has seen enough: the program ends when nobody takes its answers.
        process.stdout.close()
        process.wait()
    if process.returncode not in (0, 1):
        raise GovTextError(f"govtext ended with status {process.returncode}")


class Worker:
    """One long-lived process that answers texts as they come: what a Spark executor keeps for each core."""

    def __init__(self, options: Sequence[str] = ()) -> None:
        self._process = _start(["analyze", "--jsonl", "--jobs", "1", *options], stdin=subprocess.PIPE)
        self._feeder: _Feeder | None = None

    @property
    def alive(self) -> bool:
        """Whether it can be asked: it runs, and nobody left it in the midst of a batch."""
        return self._process.poll() is None and self._feeder is None

    def answers(self, rows: Iterable[Mapping[str, Any]]) -> Iterator[str]:
        """The answers to rows of ``id``, ``text`` and perhaps ``url``, in their order, as the program wrote them."""
        lines = [row(one["id"], one["text"], one.get("url")) for one in rows]
        stdout = self._process.stdout
        assert stdout is not None
        if not self.alive:
            raise GovTextError("the worker has ended, or was left before it had answered")
        self._feeder = _feed(self._process, lines, close=False)
        for _ in lines:
            line = stdout.readline()
            if not line.endswith(b"\n"):
                raise GovTextError(f"the worker has ended with status {self._process.wait()}")
            yield line[:-1].decode("utf-8")
        self._feeder.finish()
        self._feeder = None

    def analyze(self, texts: Iterable[tuple[Any, Any]]) -> Iterator[dict[str, Any]]:
        """The records of (id, text) pairs, in their order; ``{"id", "error"}`` for what cannot be analysed."""
        for answer in self.answers({"id": identifier, "text": text} for identifier, text in texts):
            yield json.loads(answer)

    def close(self) -> None:
        """Ends the process, also one that was left in the midst of its answers."""
        if self._feeder is not None:
            self._process.kill()
            self._feeder.join()
        for pipe in (self._process.stdin, self._process.stdout):
            try:
                if pipe is not None:
                    pipe.close()
            except OSError:
                pass
        self._process.wait()

    def __enter__(self) -> Worker:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
