"""integrations/spark on a local cluster with two workers: the answers are the single run's, byte for byte."""

from __future__ import annotations

import json
import os
import sys
import unittest

import pyspark
from pyspark.sql import SparkSession

import govtext
import govtext_spark
from corpus import Corpus
from shards import SHARDS


class Spark(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        cls.corpus = Corpus(30)
        os.environ["SPARK_HOME"] = os.path.dirname(pyspark.__file__)
        os.environ["PYSPARK_PYTHON"] = sys.executable
        cls.spark = (
            SparkSession.builder.master("local-cluster[2,1,1024]")
            .appName("govtext")
            .config("spark.executor.memory", "512m")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.sql.shuffle.partitions", "2")
            .config("spark.executorEnv.GOVTEXT", os.environ["GOVTEXT"])
            .getOrCreate()
        )
        cls.spark.sparkContext.setLogLevel("ERROR")
        rows = [(name, text, cls.corpus.urls[name]) for name, text in cls.corpus.texts.items() if name != "odd"]
        pages = str(cls.corpus.path / "pages.parquet")
        cls.spark.createDataFrame(rows, "id string, text string, url string").repartition(5).write.parquet(pages)
        cls.rows = cls.spark.read.parquet(pages)
        cls.single = cls.corpus.records(cls.corpus.jsonl)

    @classmethod
    def tearDownClass(cls) -> None:
        cls.spark.stop()
        cls.corpus.close()

    def test_records_are_the_single_runs(self) -> None:
        out = str(self.corpus.path / "records")
        govtext_spark.analyze(self.rows).write.parquet(out)
        found = {row["id"]: row for row in self.spark.read.parquet(out).collect()}
        wanted = {name: line for name, line in self.single.items() if name != "odd"}
        self.assertEqual({name: row["record"] for name, row in found.items()}, wanted)
        page = found["page-004"]
        self.assertEqual(page["url"], self.corpus.urls["page-004"])
        record = json.loads(page["record"])
        self.assertEqual([fact["person"] for fact in page["facts"]], [fact["person"] for fact in record["facts"]])
        self.assertGreater(len(page["facts"]), 0)

    def test_typed_columns_answer_sql(self) -> None:
        govtext_spark.analyze(self.rows).createOrReplaceTempView("records")
        counted = self.spark.sql("SELECT fact.person, count(*) AS n FROM records LATERAL VIEW explode(facts) AS fact GROUP BY 1")
        wanted: dict[str, int] = {}
        for name, line in self.single.items():
            for fact in json.loads(line)["facts"] if name != "odd" else []:
                wanted[fact["person"]] = wanted.get(fact["person"], 0) + 1
        self.assertEqual({row["person"]: row["n"] for row in counted.collect()}, wanted)

    def test_a_limit_leaves_a_worker_and_the_next_job_runs(self) -> None:
        self.assertEqual(len(govtext_spark.analyze(self.rows, ["--no-entities"]).limit(1).collect()), 1)
        self.assertEqual(govtext_spark.analyze(self.rows, ["--no-entities"]).count(), len(self.corpus.texts) - 1)

    def test_files_by_shards(self) -> None:
        inputs = [str(self.corpus.wet), str(self.corpus.path / "folder"), str(self.corpus.path / "nosuch.txt")]
        wanted = sorted(self.corpus.records(*inputs).values())
        for shards in SHARDS:
            found = govtext_spark.read(self.spark, inputs, shards).collect()
            self.assertEqual(sorted(row["record"] for row in found), wanted)
            self.assertEqual([row["error"] is not None for row in found].count(True), 1)

    def test_templates_and_duplicates_are_the_single_runs(self) -> None:
        path = self.corpus.path / "single"
        texts = self.corpus.path / "even.jsonl"
        rows = [row.asDict() for row in self.rows.collect()]
        texts.write_bytes(b"".join(govtext.row(row["id"], row["text"], row["url"]) for row in rows))
        govtext.run(["templates", "mine", str(texts), "-o", str(path)])
        wanted = path.read_bytes()
        for parts in SHARDS:
            self.assertEqual(govtext_spark.templates(self.rows.repartition(parts)), wanted, parts)
        single = [json.loads(line) for line in self.corpus.single("duplicates", "-f", "jsonl", str(texts))]
        found = govtext_spark.duplicates(self.rows.repartition(7)).collect()
        self.assertEqual([row["document"] for row in found], [row["document"] for row in single])
        self.assertIn("copy", [row["document"] for row in found])

    def test_texts_of_an_archive(self) -> None:
        found = {row["url"]: row["text"] for row in govtext_spark.texts(self.spark, [str(self.corpus.wet)], 2).collect()}
        self.assertEqual(found[self.corpus.urls["page-004"]], self.corpus.texts["page-004"])
        self.assertEqual(len(found), 20)


if __name__ == "__main__":
    unittest.main()
