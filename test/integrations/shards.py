"""What tests of `--shard` on several machines share: parts of a map are the single run's, merged states its bytes."""

from __future__ import annotations

import os
import unittest
from collections.abc import Callable
from pathlib import Path

import govtext
from corpus import Corpus

LONG = "GOVTEXT_LONG" in os.environ
"""Whether there is time for all: each shard is a start of the program."""

SHARDS = (1, 2, 7, 64) if LONG else (7,)

Submit = Callable[[int, Path, list[str]], None]
"""Runs a command in so many shards, part-N of each into the folder."""


class Shards:
    """Compares what shards give with the single run."""

    def __init__(self, test: unittest.TestCase, corpus: Corpus, submit: Submit) -> None:
        self.test, self.corpus, self.submit = test, corpus, submit

    def _parts(self, count: int, name: str, command: list[str]) -> list[Path]:
        out = self.corpus.path / f"{name}-{count}"
        self.submit(count, out, command)
        parts = [out / f"part-{index}" for index in range(count)]
        self.test.assertEqual([part.name for part in parts if not part.exists()], [])
        return parts

    def map(self, count: int) -> None:
        """Records: every text once, the same bytes."""
        inputs = [str(self.corpus.jsonl), str(self.corpus.wet), str(self.corpus.path / "folder")]
        lines = [line for part in self._parts(count, "records", ["analyze", *inputs]) for line in part.read_bytes().split(b"\n")[:-1]]
        self.test.assertEqual(sorted(lines), sorted(line.encode() for line in self.corpus.single("analyze", *inputs)))

    def reduce(self, count: int, name: str, map_: list[str], merge: list[str], option: str) -> None:
        """States: merged from shards they are the state of one run."""
        whole, merged = self.corpus.path / f"{name}-whole", self.corpus.path / f"{name}-merged"
        govtext.run([*map_, str(self.corpus.jsonl), option, str(whole)])
        parts = self._parts(count, name, [*map_, str(self.corpus.jsonl)])
        govtext.run([*merge, *map(str, reversed(parts)), "-o", str(merged)])
        self.test.assertEqual(merged.read_bytes(), whole.read_bytes())

    def templates(self, count: int) -> None:
        self.reduce(count, "templates", ["templates", "mine"], ["templates", "merge"], "-o")

    def duplicates(self, count: int) -> None:
        self.reduce(count, "duplicates", ["duplicates"], ["duplicates", "merge"], "--state")
