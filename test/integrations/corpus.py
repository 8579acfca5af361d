"""A folder of inputs for the tests: pages of three sites as text, HTML, JSON Lines, WET and Parquet, and the program's own answers."""

from __future__ import annotations

import gzip
import json
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

import govtext

CITIES = ["宁川市", "安河市", "长陵市"]
NAMES = ["王建国", "李淑兰", "赵明远", "陈立新", "周海燕", "孙长河"]


def text(index: int) -> str:
    """One page: what its site repeats, a title, paragraphs with people and posts."""
    city = CITIES[index % 3]
    name = NAMES[index % len(NAMES)]
    body = "".join(
        f"　　{city}人民政府于2021年{1 + index % 12}月{1 + part}日召开第{index + part}次常务会议，研究部署第{index * 7 + part}批重点项目建设和安全生产工作，要求各单位落实责任。\n"
        for part in range(4)
    )
    return (
        f"您现在的位置：首页 > 政务动态\n{city}政府网欢迎您今天的访问\n{city}第{index}次政府常务会议召开\n\n"
        f"　　{city}市长{name}主持会议并讲话。\n{body}　　会议任命{NAMES[(index + 1) % len(NAMES)]}为{city}财政局局长。\n\n"
        f"上一篇：没有了\n{city}人民政府办公室主办 网站地图 联系我们\n"
    )


class Corpus:
    """The folder; `close` takes it away."""

    def __init__(self, count: int = 60) -> None:
        self.path = Path(tempfile.mkdtemp(prefix="govtext-integrations-"))
        self.texts = {f"page-{index:03}": text(index) for index in range(count)}
        # A copy, a text with signs of every kind, an empty one.
        self.texts["copy"] = self.texts["page-004"]
        self.texts["odd"] = "一\u2028二\r\n三\ud800四😀\n"
        self.texts["empty"] = ""
        self.urls = {name: f"http://site{index % 3}.example/{index}" for index, name in enumerate(self.texts)}
        self.jsonl = self.path / "pages.jsonl"
        self.jsonl.write_bytes(b"".join(govtext.row(name, body, self.urls[name]) for name, body in self.texts.items()))
        self.wet = self.path / "pages.warc.wet.gz"
        with self.wet.open("wb") as file:
            for name, body in list(self.texts.items())[:20]:
                file.write(gzip.compress(_conversion(self.urls[name], body.encode("utf-8", "replace"))))
        folder = self.path / "folder"
        folder.mkdir()
        for name, body in list(self.texts.items())[:6]:
            (folder / f"{name}.txt").write_text(body, encoding="utf-8")

    def single(self, *arguments: str) -> list[str]:
        """The lines of the program itself, run once on one machine."""
        done = subprocess.run([*govtext.program(), *arguments], stdout=subprocess.PIPE, check=False)
        assert done.returncode in (0, 1), arguments
        # Not splitlines, which splits at U+2028 too.
        return done.stdout.decode("utf-8").split("\n")[:-1]

    def records(self, *inputs: object) -> dict[str, str]:
        """The records by id, as the program wrote them."""
        return {json.loads(line)["id"]: line for line in self.single("analyze", *map(str, inputs))}

    def close(self) -> None:
        shutil.rmtree(self.path)


def _conversion(url: str, body: bytes) -> bytes:
    head = f"WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: {url}\r\nContent-Type: text/plain\r\nContent-Length: {len(body)}\r\n\r\n"
    return head.encode() + body + b"\r\n\r\n"


class CorpusCase(unittest.TestCase):
    """Tests that share one small corpus."""

    @classmethod
    def setUpClass(cls) -> None:
        cls.corpus = Corpus(20)

    @classmethod
    def tearDownClass(cls) -> None:
        cls.corpus.close()
