"""integrations/jupyter: the page's cells in a kernel of Jupyter, one after the other, as they stand."""

from __future__ import annotations

import os
import unittest

import nbformat
from nbclient import NotebookClient

from corpus import CorpusCase
from pages import blocks


class Jupyter(CorpusCase):
    def test_the_cells_of_the_page(self) -> None:
        (self.corpus.path / "crawl").symlink_to(self.corpus.path / "folder")
        cells = blocks("jupyter", "python")
        self.assertEqual(len(cells), 3)
        frame = "frame = govtext.read('pages.jsonl').assign(text='宁川市市长王建国主持会议。')[['document', 'text']].rename(columns={'document': 'id'})"
        said = "print(len(records), len(facts), sorted({record['entities'][0]['canonical'] for record in records}))"
        notebook = nbformat.v4.new_notebook(
            cells=[nbformat.v4.new_code_cell(code) for code in [*cells[:2], frame, cells[2], said]]
        )
        os.environ.setdefault("LC_ALL", "C.UTF-8")
        NotebookClient(notebook, timeout=120, resources={"metadata": {"path": str(self.corpus.path)}}).execute()
        first, second, _, _, last = notebook.cells
        self.assertIn("王建国", first.outputs[-1]["data"]["text/plain"])
        self.assertTrue(second.outputs[-1]["data"]["text/html"].startswith("<div>"))
        rows, facts, _ = last.outputs[-1]["text"].split(" ", 2)
        self.assertEqual(int(rows), len(self.corpus.texts))
        self.assertGreater(int(facts), 0)


if __name__ == "__main__":
    unittest.main()
