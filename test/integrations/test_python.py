"""integrations/python with pandas: what it gives is what the program says."""

from __future__ import annotations

import itertools
import json
import os
import unittest
import warnings

import govtext
from corpus import CorpusCase


class Python(CorpusCase):
    def test_tables_have_typed_columns(self) -> None:
        documents = govtext.read(self.corpus.jsonl)
        self.assertEqual(list(documents["document"]), list(self.corpus.texts))
        self.assertEqual(str(documents["characters"].dtype).lower()[:3], "int")
        facts = govtext.read([self.corpus.jsonl], "facts", ["--jobs", "2"])
        self.assertIn("市长", set(facts["post"].str[-2:]))
        self.assertTrue(facts["confidence"].between(0, 1).all())
        sections = govtext.read(self.corpus.path / "folder", "sections")
        self.assertIn("heading" if "heading" in sections else "title", sections.columns)

    def test_a_table_without_rows_has_its_columns(self) -> None:
        path = self.corpus.path / "nothing.txt"
        path.write_text("天气很好。\n", encoding="utf-8")
        facts = govtext.read(path, "facts")
        self.assertEqual(len(facts), 0)
        self.assertIn("person", facts.columns)

    def test_what_cannot_be_read_is_a_warning_and_the_rest_is_there(self) -> None:
        with self.assertWarnsRegex(govtext.GovTextWarning, "nosuch.txt"):
            table = govtext.read([self.corpus.path / "folder", self.corpus.path / "nosuch.txt"])
        self.assertEqual(len(table), 6)

    def test_a_wrong_command_line_and_a_missing_program_are_errors(self) -> None:
        with self.assertRaisesRegex(govtext.GovTextError, "persons"):
            govtext.read(self.corpus.jsonl, "persons")  # type: ignore[arg-type]
        kept = os.environ["GOVTEXT"]
        os.environ["GOVTEXT"] = "/no/such/program"
        try:
            with self.assertRaisesRegex(govtext.GovTextError, "cannot be run"):
                govtext.read(self.corpus.jsonl)
        finally:
            os.environ["GOVTEXT"] = kept

    def test_records_come_one_after_the_other_and_may_be_left(self) -> None:
        single = list(self.corpus.records(self.corpus.jsonl).values())
        self.assertEqual([json.loads(line) for line in single], list(govtext.records(self.corpus.jsonl)))
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            self.assertEqual(len(list(itertools.islice(govtext.records(self.corpus.jsonl), 2))), 2)

    def test_a_worker_answers_batch_after_batch(self) -> None:
        single = self.corpus.records(self.corpus.jsonl)
        with govtext.Worker() as worker:
            for _ in range(3):
                rows = [{"id": name, "text": text, "url": self.corpus.urls[name]} for name, text in self.corpus.texts.items()]
                self.assertEqual(list(worker.answers(rows)), [single[name] for name in self.corpus.texts])
            self.assertEqual(next(worker.analyze([("x", None)]))["id"], "x")

    def test_a_worker_left_in_the_midst_ends(self) -> None:
        worker = govtext.Worker()
        first = next(worker.analyze((str(n), "文" * 20_000) for n in range(300)))
        self.assertEqual(first["id"], "0")
        self.assertFalse(worker.alive)
        worker.close()
        with self.assertRaises(govtext.GovTextError):
            list(worker.analyze([("x", "y")]))

    def test_more_than_a_pipe_holds_both_ways(self) -> None:
        with govtext.Worker(["--no-entities"]) as worker:
            answers = list(worker.analyze((n, "工作会议。\n" * 3000) for n in range(60)))
        self.assertEqual([answer["id"] for answer in answers], [str(n) for n in range(60)])


if __name__ == "__main__":
    unittest.main()
