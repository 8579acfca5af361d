// Measures the facts and the resolved bodies on annotated documents, and fits the table of confidences.
//   node scripts/fit/facts.mjs [--nfkc] [-v] FILE…          figures
//   node scripts/fit/facts.mjs --calibrate FILE…            also writes src/core/facts/data/confidence.ts
// Fitted on fit/facts and the nine tenths of fit/paragraphs that `paragraphs.ts split` gives.
// A file holds documents: `=== id`, the text, `---`, one line a fact (kind | person | post | body | place | times), and
// lines `@ MENTION = CANONICAL` for names the text decides or leaves open. `-` is null.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** The documents of a file with their facts. */
export function readGold(path) {
  const content = readFileSync(path, 'utf8');
  const marked = /\|[po]\]/.test(content);
  return content
    .split(/^=== /m)
    .slice(1)
    .map((block) => {
      const head = block.indexOf('\n');
      const cut = block.indexOf('\n---\n');
      const facts = [];
      const names = [];
      for (const line of block.slice(cut + 5).split('\n')) {
        if (line.startsWith('@ ')) {
          const [mention, canonical] = line.slice(2).split(' = ');
          names.push({ mention: mention.trim(), canonical: canonical.trim() });
        } else if (line.includes(' | ')) {
          const [kind, person, post, body, place, times = ''] = line.split('|').map((cell) => cell.trim());
          const open = (cell) => (cell === '-' ? null : cell);
          const spells = Object.fromEntries(
            times
              .split(' ')
              .filter(Boolean)
              .map((one) => one.split('=')),
          );
          facts.push({ kind, person, post, body: open(body), place: open(place), ...spells });
        }
      }
      // Annotated paragraphs carry marks: [text|t].
      const text = block
        .slice(head + 1, cut + 1)
        .replace(/\[|\|[pogbldmcstn]\]/g, (mark) => (marked ? '' : mark));
      return { id: block.slice(0, head).split(' ')[0], text, facts, names };
    });
}

/** The records of the documents, by the built command line. */
function analyse(documents, nfkc) {
  const form = (text) => (nfkc ? text.normalize('NFKC') : text);
  const input = documents.map(({ id, text }) => JSON.stringify({ id, text: form(text) })).join('\n');
  const output = execFileSync(process.execPath, [join(root, 'dist/cli.js'), 'analyze', '--jsonl'], {
    input,
    maxBuffer: 1 << 28,
  });
  return new Map(
    output
      .toString()
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
      .map((record) => [record.id, record]),
  );
}

const args = process.argv.slice(2);
const flag = (name) => args.includes(name);
const files = args.filter((arg) => !arg.startsWith('-'));
const documents = files.flatMap(readGold);
const nfkc = flag('--nfkc');
const form = (value) => (nfkc && typeof value === 'string' ? value.normalize('NFKC') : value);
const records = analyse(documents, nfkc);
const count = { right: 0, wrong: 0, missed: 0, pair: 0, pairWrong: 0, pairMissed: 0 };
const bodies = { right: 0, wrong: 0, open: 0, decided: 0 };
const places = { right: 0, wrong: 0, open: 0, decided: 0 };
const times = { right: 0, wrong: 0, missed: 0 };
const names = { right: 0, wrong: 0, open: 0 };
const judged = [];
for (const document of documents) {
  const record = records.get(document.id);
  const say = (...words) => flag('-v') && console.log(document.id, ...words);
  const left = document.facts.map((fact) => ({ ...fact, post: form(fact.post), person: form(fact.person) }));
  const same = (gold, fact) =>
    gold.kind === fact.kind && gold.person === fact.person && gold.post === fact.postText;
  const seen = new Set();
  for (const fact of record.facts) {
    // A title says what the text says again.
    const key = [fact.kind, fact.person, fact.postText, fact.from].join(' ');
    if (seen.has(key)) continue;
    seen.add(key);
    const exact = left.filter((gold) => !gold.used && same(gold, fact));
    const gold = exact.find((one) => (one.from ?? '') === (fact.from ?? '')) ?? exact[0];
    judged.push({ fact, right: gold !== undefined, id: document.id });
    if (!gold) {
      count.wrong++;
      say(
        'WRONG',
        fact.kind,
        fact.person,
        fact.postText,
        fact.confidence,
        JSON.stringify(fact.evidence ?? ''),
      );
      continue;
    }
    gold.used = true;
    count.right++;
    for (const [tally, key] of [
      [bodies, 'body'],
      [places, 'place'],
    ]) {
      const wanted = gold[key];
      const found = fact[key];
      if (wanted !== null) tally.decided++;
      if (found === null) {
        if (wanted !== null) {
          tally.open++;
          say('OPEN', key, fact.person, fact.postText, 'wanted', wanted);
        }
      } else if (found === form(wanted)) tally.right++;
      else {
        tally.wrong++;
        say('BAD', key, fact.person, fact.postText, 'got', found, 'wanted', wanted);
      }
    }
    for (const key of ['from', 'to', 'date']) {
      if (gold.kind === 'attended') continue;
      if (gold[key] === undefined && fact[key] === undefined) continue;
      if (gold[key] === fact[key]) times.right++;
      else if (fact[key] === undefined) times.missed++;
      else times.wrong++;
      if (gold[key] !== fact[key])
        say('TIME', key, fact.person, fact.postText, 'got', fact[key], 'wanted', gold[key]);
    }
  }
  for (const gold of left)
    if (!gold.used) {
      count.missed++;
      say('MISSED', gold.kind, gold.person, gold.post);
    }
  const pairs = new Set(left.map((gold) => `${gold.person} ${gold.post}`));
  const found = new Set(record.facts.map((fact) => `${fact.person} ${fact.postText}`));
  for (const pair of found) count[pairs.has(pair) ? 'pair' : 'pairWrong']++;
  for (const pair of pairs) if (!found.has(pair)) count.pairMissed++;
  for (const { mention, canonical } of document.names) {
    const entities = record.entities.filter((entity) => entity.text === mention);
    const got = new Set(entities.map((entity) => entity.canonical));
    if (entities.length === 0) say('NAME not found', mention);
    else if (got.size === 1 && got.has(canonical)) names.right++;
    else if ([...got].every((one) => one === mention)) {
      names.open++;
      say('NAME open', mention, 'wanted', canonical);
    } else {
      names.wrong++;
      say('NAME wrong', mention, 'got', [...got].join(), 'wanted', canonical);
    }
  }
}
const f1 = (right, wrong, missed) => {
  const p = right / (right + wrong || 1);
  const r = right / (right + missed || 1);
  const pct = (x) => (100 * x).toFixed(1);
  return `P ${pct(p)} R ${pct(r)} F1 ${pct((2 * p * r) / (p + r || 1))}`;
};
console.log(
  `facts, kind right: ${f1(count.right, count.wrong, count.missed)} (${count.right} ${count.wrong} ${count.missed})`,
);
console.log(`pairs: ${f1(count.pair, count.pairWrong, count.pairMissed)}`);
console.log('bodies', JSON.stringify(bodies), 'places', JSON.stringify(places));
console.log('times', JSON.stringify(times), 'names', JSON.stringify(names));
/** The features of a fact, as its evidence tells them. */
function featuresOf({ evidence }) {
  const [{ id, values = [] }] = evidence;
  const rule = id.slice(5);
  return [`rule:${rule.split('/')[0]}`, `rule:${rule}`, ...values];
}

/** Weights of a logistic model by gradient descent; the penalty keeps rare features near nought. */
function fit(rows, penalty = 1.5) {
  const weights = new Map();
  let bias = 1;
  for (let round = 0; round < 3000; round++) {
    const rate = 1 / (1 + round / 400);
    let biasStep = 0;
    const steps = new Map();
    for (const { features, right } of rows) {
      const sum = features.reduce((all, one) => all + (weights.get(one) ?? 0), bias);
      const miss = (right ? 1 : 0) - 1 / (1 + Math.exp(-sum));
      biasStep += miss;
      for (const one of features) steps.set(one, (steps.get(one) ?? 0) + miss);
    }
    bias += (rate * biasStep) / rows.length;
    for (const [one, step] of steps) {
      const now = weights.get(one) ?? 0;
      weights.set(one, now + (rate * (step - penalty * now)) / rows.length);
    }
  }
  return { bias, weights };
}

/** Fits on all documents and writes the table; says first how well it is calibrated on documents left out in turn. */
function calibrate() {
  const rows = judged.map(({ fact, right, id }) => ({ features: featuresOf(fact), right, id }));
  const ids = [...new Set(rows.map(({ id }) => id))];
  const out = [];
  for (let fold = 0; fold < 10; fold++) {
    const held = new Set(ids.filter((_, index) => index % 10 === fold));
    const { bias, weights } = fit(rows.filter(({ id }) => !held.has(id)));
    for (const row of rows)
      if (held.has(row.id)) {
        const sum = row.features.reduce((all, one) => all + (weights.get(one) ?? 0), bias);
        out.push({ said: 1 / (1 + Math.exp(-sum)), right: row.right });
      }
  }
  console.log('on documents left out of the fit, ten parts in turn:');
  tell(out);
  const { bias, weights } = fit(rows);
  const round = (value) => Math.round(value * 1000) / 1000;
  const entries = [...weights].map(([one, value]) => [one, round(value)]).filter(([, value]) => value !== 0);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = entries.map(([one, value]) => `    '${one}': ${value},`).join('\n');
  writeFileSync(
    join(root, 'src/core/facts/data/confidence.ts'),
    `/** Log odds of the features of facts, fitted by scripts/fit/facts.mjs; not edited by hand. */\nexport const WEIGHTS: { bias: number; features: Readonly<Record<string, number>> } = {\n  bias: ${round(bias)},\n  features: {\n${lines}\n  },\n};\n`,
  );
}

/** The table of reliability of facts with what was said of them. */
function tell(rows) {
  const table = Array.from({ length: 10 }, () => ({ n: 0, right: 0, said: 0 }));
  for (const { said, right } of rows) {
    const bin = table[Math.min(9, Math.floor(said * 10))];
    bin.n++;
    bin.said += said;
    if (right) bin.right++;
  }
  let error = 0;
  table.forEach(({ n, right, said }, index) => {
    if (n === 0) return;
    error += Math.abs(right - said);
    console.log(
      `  ${index / 10}–${(index + 1) / 10}: ${n} facts, said ${((100 * said) / n).toFixed(1)}, right ${((100 * right) / n).toFixed(1)}`,
    );
  });
  console.log(`  expected calibration error ${((100 * error) / (rows.length || 1)).toFixed(1)}`);
}

tell(judged.map(({ fact, right }) => ({ said: fact.confidence, right })));
if (flag('--calibrate')) calibrate();
