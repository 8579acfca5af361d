/**
 * What a whole corpus teaches, on generated ones with known truth: lines of articles told from the page alone against those told
 * with what `templates mine` learned, on sites of at least five pages; and the clusters of `duplicates` against the copies made.
 *   GOVTEXT_FILES=2000 GOVTEXT_LENGTH=0 npm run bench -- corpora
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeText } from '../../src/engine/files/encode';
import { readText } from '../../src/engine/files/textFile';
import { generateCorpus, writeCorpus, type Corpus } from '../corpus/generate';
import { runProgram } from './programs';

type Report = (what: string, value: string) => void;
type File = Corpus['files'][number];

/** Lines of each site that are no kind of frame: nothing but their return tells that they are none of an article. */
const OWN_LINES: Readonly<Record<string, readonly [string, string, string]>> = {
  江州新闻网: [
    '江水东流，岁月有声',
    '　　本周食堂供应豆花、米粉和凉糕，欢迎各位街坊前来品尝。',
    '一座城的早晨从码头开始',
  ],
  宁川在线: [
    '宁川人的一天',
    '　　市民可以到文化馆一楼领取春季讲座的门票，每人两张，领完为止。',
    '让好声音传得更远',
  ],
  沅城政府网: [
    '办实事，看沅城',
    '　　阅读有困难的老年朋友可以到各社区服务中心，由志愿者代为朗读。',
    '把群众的事放在心上',
  ],
  丹屏日报数字报: [
    '今天是个好天气',
    '　　本报记者每月十五日在钟楼广场等候读者，听取对报道的意见。',
    '丹屏山下好风光',
  ],
  陵水洲党建: [
    '初心如磐，行稳致远',
    '　　支部书记夜校本季度共开六讲，课后安排讨论，请携带笔记本参加。',
    '一个支部一面旗',
  ],
};

/** A page in the frame of its site with the site's own lines in it; what has no frame stays as it is. */
function withOwnLines(file: File): File {
  const own = OWN_LINES[file.site];
  const [first, end] = file.article;
  if (own === undefined || first <= 1) return file;
  const lines = readText(file.bytes).text.split('\n');
  lines.splice(end + 1, 0, own[1], own[2]);
  lines.splice(lines.indexOf(file.title), 0, own[0]);
  return { ...file, article: [first + 1, end + 1], bytes: encodeText(lines.join('\n'), file.encoding) };
}

/** Runs the benchmark. */
export async function run(report: Report): Promise<void> {
  const count = Number(process.env['GOVTEXT_FILES'] ?? 2000);
  const length = Number(process.env['GOVTEXT_LENGTH'] ?? 0);
  for (const seed of [1, 2]) {
    const folder = mkdtempSync(join(tmpdir(), 'govtext-corpora-'));
    try {
      const corpus = generateCorpus(count, seed, length);
      const pages = join(folder, 'pages');
      writeCorpus(pages, corpus);
      const say: Report = (what, value) => report(`seed ${seed}: ${what}`, value);
      await reportTemplates(corpus, folder, say);
      await reportCopies(corpus, folder, say);
      const own = { ...corpus, files: corpus.files.map(withOwnLines) };
      writeCorpus(pages, own);
      await reportTemplates(own, folder, (what, value) => say(`own lines: ${what}`, value));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

/** Runs a command over the pages and gives the rows of its answer by the path of the page. */
async function rows<T>(folder: string, key: keyof T, args: readonly string[]): Promise<Map<string, T>> {
  const output = join(folder, 'answer.jsonl');
  const pages = join(folder, 'pages');
  const { status } = await runProgram([...args, '--jobs', '1', pages], { output });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}`);
  const answer = readFileSync(output, 'utf8').split('\n').filter(Boolean);
  return new Map(
    answer.map((line) => {
      const row = JSON.parse(line) as T;
      return [String(row[key]).slice(pages.length + 1), row];
    }),
  );
}

interface Read {
  id: string;
  lines: { role: string }[];
}

async function reportTemplates({ files }: Corpus, folder: string, report: Report): Promise<void> {
  const learned = join(folder, 'sites.jsonl');
  const mined = await runProgram(['templates', 'mine', '--jobs', '1', join(folder, 'pages'), '-o', learned]);
  if (mined.status !== 0) throw new Error(`templates mine ended with ${mined.status}`);
  const sizes = grouped(files, ({ site }) => site);
  const pages = files.filter(({ site }) => (sizes.get(site)?.length ?? 0) >= 5);
  const command = ['analyze', '--no-entities'];
  const ways: [string, string[]][] = [
    ['page alone', command],
    ['with templates', [...command, '--templates', learned]],
  ];
  for (const [name, args] of ways) {
    const records = await rows<Read>(folder, 'id', args);
    const { f1, lost, left } = kept(pages, records);
    report(`lines of articles, ${name}: F1, ${pages.length} pages`, f1.toFixed(3));
    report(`  characters of articles lost; of the page left, ${name}`, `${lost}; ${left}`);
  }
}

/** Lines kept against those of the articles, weighted by their characters; titles and blank lines are not asked for. */
function kept(
  files: readonly File[],
  records: ReadonlyMap<string, Read>,
): { f1: number; lost: number; left: number } {
  let [right, lost, left] = [0, 0, 0];
  for (const { path, bytes, title, article } of files) {
    const roles = records.get(path)?.lines;
    const lines = readText(bytes).text.split('\n');
    if (roles?.length !== lines.length) throw new Error(`${path}: not a role a line`);
    for (const [at, line] of lines.entries()) {
      const size = line.trim().length;
      if (size === 0 || line === title) continue;
      const isKept = roles[at]?.role === 'body' || roles[at]?.role === 'title';
      const isArticle = at >= article[0] && at < article[1];
      if (isKept && isArticle) right += size;
      else if (isArticle) lost += size;
      else if (isKept) left += size;
    }
  }
  return { f1: (200 * right) / (2 * right + lost + left), lost, left };
}

interface Copy {
  document: string;
  cluster: number;
  reason: string;
}

/** Pairs of files in one cluster against pairs of the same article. */
async function reportCopies({ files }: Corpus, folder: string, report: Report): Promise<void> {
  const found = await rows<Copy>(folder, 'document', ['duplicates', '-f', 'jsonl']);
  const truth = new Map(files.map((file) => [file.path, file.copyOf ?? file.path]));
  const wanted = pairs(files, ({ path }) => truth.get(path)).map(([a, b]) => `${a.path} ${b.path}`);
  const answered = pairs(
    files.filter(({ path }) => found.has(path)),
    ({ path }) => found.get(path)?.cluster,
  );
  const isWanted = new Set(wanted);
  const right = answered.filter(([a, b]) => isWanted.has(`${a.path} ${b.path}`)).length;
  const share = (of: number): string => (of === 0 ? '-' : ((100 * right) / of).toFixed(2));
  report(`copies: pairs made, answered, right`, `${wanted.length}, ${answered.length}, ${right}`);
  report(`copies: precision, recall`, `${share(answered.length)}, ${share(wanted.length)}`);
  const wrong = answered.filter(([a, b]) => !isWanted.has(`${a.path} ${b.path}`));
  const kinds = grouped(wrong, ([a, b]) => (a.title === b.title ? `${a.kind} of one title` : 'other'));
  for (const [kind, list] of kinds) report(`  answered and not made: ${kind}`, String(list.length));
}

function pairs(files: readonly File[], group: (file: File) => unknown): [File, File][] {
  return [...grouped(files, group).values()].flatMap((list) =>
    list.flatMap((one, at) => list.slice(at + 1).map((other): [File, File] => [one, other])),
  );
}

function grouped<T, K>(list: readonly T[], key: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const one of list) {
    const found = groups.get(key(one));
    if (found) found.push(one);
    else groups.set(key(one), [one]);
  }
  return groups;
}
