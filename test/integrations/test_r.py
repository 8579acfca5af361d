"""integrations/r: the page's programs run as they stand; those with arrow where R has it."""

from __future__ import annotations

import json
import os
import subprocess
import unittest
from collections import Counter
from pathlib import Path

import govtext
from corpus import CorpusCase
from pages import blocks


def r(program: str, folder: Path) -> list[str]:
    """The lines that an R program prints, run in a folder."""
    done = subprocess.run(["Rscript", "-e", program], cwd=folder, capture_output=True, encoding="utf-8", check=False, env={**os.environ, "LC_ALL": "C.UTF-8"})
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


class R(CorpusCase):
    def test_records_by_jsonlite(self) -> None:
        records = self.corpus.path / "records.jsonl"
        govtext.run(["analyze", str(self.corpus.path / "folder"), "-o", str(records)])
        (program,) = [block for block in blocks("r", "r") if "jsonlite" in block]
        printed = r(
            program + '\nfor (name in sort(ls(people))) cat("person", name, people[[name]], "\\n")', self.corpus.path
        )
        wanted: Counter[str] = Counter()
        for line in records.read_text(encoding="utf-8").split("\n")[:-1]:
            wanted.update(one["canonical"] for one in json.loads(line)["entities"] if one["type"] == "person")
        self.assertTrue(wanted)
        got = {parts[1]: int(parts[2]) for parts in map(str.split, printed) if parts[:1] == ["person"]}
        self.assertEqual(got, dict(wanted))

    def test_tables_by_arrow(self) -> None:
        if r("cat(requireNamespace('arrow', quietly = TRUE) && requireNamespace('dplyr', quietly = TRUE))", self.corpus.path) != ["TRUE"]:
            self.skipTest("R has no arrow here")
        for name in ("facts", "facts-0", "facts-1"):
            out = str(self.corpus.path / f"{name}.parquet")
            govtext.run(["export", "--table", "facts", "-f", "parquet", "-o", out, str(self.corpus.jsonl)])
        (program,) = [block for block in blocks("r", "r") if "arrow" in block]
        self.assertTrue(any("局长" in line for line in r(f"{program}\nprint(facts$post)", self.corpus.path)))


if __name__ == "__main__":
    unittest.main()
