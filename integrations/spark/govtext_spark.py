"""GovText on Apache Spark: records, facts and sections of texts, by ``mapInPandas``.

    from govtext_spark import analyze
    rows = spark.read.parquet("pages")             # columns id, text
    analyze(rows).write.parquet("records")

Each task keeps one ``govtext`` process (integrations/python/govtext.py, which must be on the workers' path).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pandas

import govtext

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

FACT = "struct<kind:string,person:string,post:string,postText:string,body:string,place:string,`from`:string,`to`:string,date:string,start:int,end:int,confidence:double>"
SECTION = "struct<level:int,scheme:string,ordinal:int,marker:string,title:string,line:int,start:int,end:int>"
SCHEMA = f"id string, kind string, error string, facts array<{FACT}>, sections array<{SECTION}>, record string"

_FACT = ("kind", "person", "post", "postText", "body", "place", "from", "to", "date", "start", "end", "confidence")
_SECTION = ("level", "scheme", "ordinal", "marker", "title", "line", "start", "end")


def _flat(sections: list[dict]) -> Iterator[dict]:
    for section in sections:
        yield {name: section.get(name) for name in _SECTION}
        yield from _flat(section.get("children", []))


def _row(record: dict) -> dict:
    return {
        "id": record.get("id"),
        "kind": record.get("kind"),
        "error": record.get("error"),
        "facts": [{name: fact.get(name) for name in _FACT} for fact in record.get("facts", [])],
        "sections": list(_flat(record.get("sections", []))),
        "record": json.dumps(record, ensure_ascii=False, separators=(",", ":")),
    }


def _batches(batches: Iterator[pandas.DataFrame]) -> Iterator[pandas.DataFrame]:
    with govtext.Worker() as worker:
        for batch in batches:
            pairs = zip(batch["id"].astype(str), batch["text"].fillna(""))
            yield pandas.DataFrame([_row(record) for record in worker.analyze(pairs)])


def analyze(rows: DataFrame) -> DataFrame:
    """Analyses the texts of a data frame with the columns ``id`` and ``text``."""
    return rows.select("id", "text").mapInPandas(_batches, SCHEMA)
