"""GovText on Apache Spark: records, facts and sections of texts, templates of sites and copies.

    from govtext_spark import analyze, read, templates, duplicates
    analyze(spark.read.parquet("pages")).write.parquet("records")        # columns id, text (and url)
    read(spark, ["crawl/*.warc.wet.gz"], shards=64).write.parquet("records")

Every executor core keeps one ``govtext`` process for as long as its Python worker lives (spark.python.worker.reuse).
The program must be on every machine: ``govtext`` on the path, or what the variable GOVTEXT names there
(``spark.executorEnv.GOVTEXT``). This module and integrations/python/govtext.py are sent to the workers by themselves.
"""

from __future__ import annotations

import atexit
import json
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas

import govtext

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

__all__ = ["SCHEMA", "analyze", "duplicates", "merge_templates", "read", "templates", "texts"]

FACT = (
    "struct<kind:string,person:string,post:string,postText:string,body:string,place:string,`from`:string,`to`:string,"
    "date:string,start:int,end:int,confidence:double>"
)
SECTION = "struct<level:int,scheme:string,ordinal:int,marker:string,title:string,line:int,start:int,end:int>"
SCHEMA = (
    f"id string, url string, kind string, title string, published string, error string, "
    f"facts array<{FACT}>, sections array<{SECTION}>, record string"
)
"""Columns of ``analyze`` and ``read``; ``record`` is the whole record, byte for byte as the program wrote it."""

_FACT = ("kind", "person", "post", "postText", "body", "place", "from", "to", "date", "start", "end", "confidence")
_SECTION = ("level", "scheme", "ordinal", "marker", "title", "line", "start", "end")
_COLUMNS = ("id", "url", "kind", "title", "published", "error", "facts", "sections", "record")
_DUPLICATE = "cluster int, document string, kept string, similarity double, reason string"

_Batches = Iterator[pandas.DataFrame]


def analyze(rows: DataFrame, options: Sequence[str] = ()) -> DataFrame:
    """Analyses the texts of a data frame with the columns ``id``, ``text`` and perhaps ``url``; columns as SCHEMA.

    ``options``: more options of ``govtext analyze``, as ``["--no-entities"]``. What cannot be analysed has ``error``.
    """
    options = list(options)

    def work(batches: _Batches) -> _Batches:
        for batch in batches:
            worker = _worker(tuple(options))
            yield _frame(worker.answers(batch.to_dict("records")))

    return _input(rows).mapInPandas(work, SCHEMA)


def read(spark: SparkSession, paths: Iterable[str], shards: int, options: Sequence[str] = ()) -> DataFrame:
    """Analyses files that every machine sees under the same path: of every kind the program reads, WARC, WET and
    Parquet too, folders and patterns. ``shards`` is the number of tasks; columns as SCHEMA."""
    return _sharded(spark, paths, shards, ["analyze", *options], SCHEMA, _frame)


def texts(spark: SparkSession, paths: Iterable[str], shards: int) -> DataFrame:
    """The texts of such files as the analyser sees them: ``id``, ``url``, ``text``; what cannot be read is left out."""

    def frame(answers: Iterable[str]) -> pandas.DataFrame:
        found = [record for record in map(json.loads, answers) if "error" not in record]
        return pandas.DataFrame(
            {name: [record.get(name) for record in found] for name in ("id", "url", "text")}, dtype=object
        )

    arguments = ["analyze", "--no-entities", "--with-text"]
    return _sharded(spark, paths, shards, arguments, "id string, url string, text string", frame)


def templates(rows: DataFrame) -> bytes:
    """What sites repeat on the pages of ``rows`` (id, text, url): the file for ``--templates``, the same bytes however
    the rows are spread."""
    mine = ["templates", "mine", "--input", "jsonl", "--jobs", "1", "-"]
    return _reduce(_mapped(rows, mine, "-o"), ["templates", "merge"])


def merge_templates(files: Iterable[bytes]) -> bytes:
    """Joins what was mined apart."""
    return _merged(list(files), ["templates", "merge"])


def duplicates(rows: DataFrame) -> DataFrame:
    """Copies among the texts of ``rows`` (id, text): ``cluster``, ``document``, ``kept``, ``similarity``, ``reason``."""
    sketch = ["duplicates", "--input", "jsonl", "--jobs", "1", "-"]
    state = _reduce(_mapped(rows, sketch, "--state"), ["duplicates", "merge"])
    found: list[list[Any]] = []
    if state != b"":
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "state"
            path.write_bytes(state)
            answer = govtext.run(["duplicates", "-f", "jsonl", "--from", str(path)])
        for line in answer.splitlines():
            row = json.loads(line)
            found.append([row["cluster"], row["document"], row["kept"], float(row["similarity"]), row["reason"]])
    return rows.sparkSession.createDataFrame(found, _DUPLICATE)


# Map: on the workers. -------------------------------------------------------------------------------------------------

_workers: dict[tuple[str, ...], govtext.Worker] = {}


def _worker(options: tuple[str, ...]) -> govtext.Worker:
    """The process of this core; a new one where the last was left in the midst of a batch (a LIMIT, a failed task)."""
    worker = _workers.get(options)
    if worker is None or not worker.alive:
        if worker is not None:
            worker.close()
        else:
            atexit.register(lambda: _workers[options].close())
        worker = _workers[options] = govtext.Worker(options)
    return worker


def _flat(sections: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for section in sections:
        yield {name: section.get(name) for name in _SECTION}
        yield from _flat(section.get("children", []))


def _row(answer: str) -> dict[str, Any]:
    record = json.loads(answer)
    metadata = record.get("metadata", {})
    return {
        "id": record.get("id"),
        "url": record.get("url"),
        "kind": record.get("kind"),
        "title": metadata.get("title", {}).get("text"),
        "published": metadata.get("published", {}).get("iso"),
        "error": record.get("error"),
        "facts": [{name: fact.get(name) for name in _FACT} for fact in record.get("facts", [])],
        "sections": list(_flat(record.get("sections", []))),
        "record": answer,
    }


def _frame(answers: Iterable[str]) -> pandas.DataFrame:
    return pandas.DataFrame([_row(answer) for answer in answers], columns=list(_COLUMNS), dtype=object)


def _sharded(
    spark: SparkSession,
    paths: Iterable[str],
    shards: int,
    arguments: Sequence[str],
    schema: str,
    frame: Callable[[Iterable[str]], pandas.DataFrame],
) -> DataFrame:
    """Runs the program on every shard of the same inputs, a task a shard, in batches of answers."""
    _send(spark)
    inputs = [str(path) for path in paths]

    def work(batches: _Batches) -> _Batches:
        for batch in batches:
            for index in batch["id"]:
                held: list[str] = []
                size = 0
                for record in govtext.lines([*arguments, "--jobs", "1", "--shard", f"{index}/{shards}", "--", *inputs]):
                    held.append(record)
                    size += len(record)
                    if size > 16_000_000:
                        yield frame(held)
                        held, size = [], 0
                yield frame(held)

    return spark.range(0, shards, 1, shards).mapInPandas(work, schema)


def _mapped(rows: DataFrame, arguments: Sequence[str], out: str) -> DataFrame:
    """The state the program makes of each partition, in one row."""

    def work(batches: _Batches) -> _Batches:
        some = False

        def lines() -> Iterator[bytes]:
            nonlocal some
            for batch in batches:
                for one in batch.to_dict("records"):
                    some = True
                    yield govtext.row(one["id"], one["text"], one.get("url"))

        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "state"
            govtext.run([*arguments, out, str(path)], lines())
            if some:
                yield pandas.DataFrame({"state": [path.read_bytes()]})

    return _input(rows).mapInPandas(work, "state binary")


# Reduce: states join in any order and grouping. -----------------------------------------------------------------------

_AT_ONCE = 16


def _reduce(states: DataFrame, merge: Sequence[str]) -> bytes:
    """Joins states on the workers until a few are left, those here."""
    merge = list(merge)

    def work(batches: _Batches) -> _Batches:
        held = [bytes(state) for batch in batches for state in batch["state"]]
        if held:
            yield pandas.DataFrame({"state": [_merged(held, merge)]})

    parts = states.rdd.getNumPartitions()
    while parts > _AT_ONCE:
        parts = -(-parts // _AT_ONCE)
        # Shuffled: a coalesce would bring the work that makes the states down to so few tasks too.
        states = states.repartition(parts).mapInPandas(work, "state binary")
    return _merged([bytes(row["state"]) for row in states.toLocalIterator()], merge)


def _merged(states: list[bytes], merge: Sequence[str]) -> bytes:
    if not states:
        return b""
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{index}" for index in range(len(states))]
        for path, state in zip(paths, states):
            path.write_bytes(state)
        out = Path(folder) / "out"
        govtext.run([*merge, *map(str, paths), "-o", str(out)])
        return out.read_bytes()


# The way to the workers. ----------------------------------------------------------------------------------------------


def _input(rows: DataFrame) -> DataFrame:
    _send(rows.sparkSession)
    return rows.select(*[name for name in ("id", "text", "url") if name in rows.columns])


_sent: set[int] = set()


def _send(spark: SparkSession) -> None:
    """Sends this module and the one it uses to the workers, once a session."""
    if id(spark) in _sent:
        return
    _sent.add(id(spark))
    for file in (govtext.__file__, __file__):
        spark.sparkContext.addPyFile(str(file))
