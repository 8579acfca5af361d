"""integrations/parallel: the recipe for GNU parallel, run as it stands."""

from __future__ import annotations

import subprocess
import unittest
import warnings
from pathlib import Path

from corpus import CorpusCase
from shards import SHARDS, Shards

RECIPE = Path(__file__).parents[2] / "integrations" / "parallel" / "shards.sh"


class Parallel(CorpusCase):
    def setUp(self) -> None:
        warnings.simplefilter("ignore")

        def submit(count: int, out: Path, command: list[str]) -> None:
            subprocess.run(["sh", str(RECIPE), str(count), str(out), *command], check=True, stderr=subprocess.DEVNULL)

        self.shards = Shards(self, self.corpus, submit)

    def test_map(self) -> None:
        for count in SHARDS:
            self.shards.map(count)

    def test_reduce(self) -> None:
        for count in SHARDS:
            self.shards.templates(count)
            self.shards.duplicates(count)


if __name__ == "__main__":
    unittest.main()
