// npm run rules -- touch: a post title, a form of places, a boilerplate phrase and a heading marker, each added in a copy of the program
// (out/touch) by editing what CONTRIBUTING.md names and nothing else, and what is recognised before and after. What is
// generated is written anew. Ends with 1 where a word is known before or is not recognised after, or too many files are touched.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const copy = join(root, 'out/touch');

interface Addition {
  readonly what: string;
  /** How many files it may take. */
  readonly most: number;
  /** In which file what is put behind what. */
  readonly edits: readonly (readonly [file: string, behind: string, added: string])[];
  readonly text: string;
  /** What the analysis has to give, as JavaScript over the record `r` and the text `t`. */
  readonly shows: string;
}

const ADDITIONS: readonly Addition[] = [
  {
    what: 'the title of a post',
    most: 1,
    edits: [['src/core/entities/data/titles.ts', "export const PLAIN_TITLES =\n  '", '碳管家 ']],
    text: '临川县生态环境局碳管家王建国到会。',
    shows: "r.entities.some((e) => e.type === 'position' && e.text.endsWith('碳管家'))",
  },
  {
    what: 'a kind of place',
    most: 1,
    edits: [
      ['src/core/entities/data/placeForms.ts', "export const PLACE_FORMS =\n  '", '碳谷 '],
      ['src/core/entities/data/placeForms.ts', "export const SIGHTS =\n  '", '碳谷 '],
    ],
    text: '代表们来到临川县棠溪碳谷调研。',
    shows: "r.entities.some((e) => e.type === 'place' && e.text.endsWith('棠溪碳谷'))",
  },
  {
    what: 'a boilerplate phrase',
    most: 1,
    edits: [
      [
        'src/core/roles/catalogue.ts',
        'export const CATALOGUE: readonly CatalogueEntry[] = [\n',
        "entry('share/wall', 4, /贴到村里的议事墙/g),\n",
      ],
    ],
    text: '关于修缮水渠的通知\n各村：\n今年汛期之前，各村要把水渠修缮完毕，并将进展报送水务站。\n请于五月底之前完成，逾期不再受理。\n贴到村里的议事墙\n',
    shows: "!['title', 'body'].includes(r.lines[4].role)",
  },
  {
    what: 'a heading marker',
    most: 2,
    edits: [
      ['src/core/sections/markers.ts', "export type MarkerForm =\n  | 'part'", "\n  | 'fascicle'"],
      [
        'src/core/sections/markers.ts',
        'const SCHEMES: Readonly<Record<string, SectionScheme>> = {',
        "\n  fascicle: 'chapter',",
      ],
      ['src/core/sections/lineMarkers.ts', "['章', 'chapter'],", "\n  ['辑', 'fascicle'],"],
    ],
    text: '水渠管理办法\n第一辑 总则\n水渠由各村管理。\n第二辑 修缮\n水渠每年修缮一次。\n第三辑 附则\n自公布之日起施行。\n',
    shows: 'r.sections.filter((s) => /^第[一二三]辑/.test(t.slice(s.start))).length === 3',
  },
];

rmSync(copy, { recursive: true, force: true });
mkdirSync(copy, { recursive: true });
for (const part of ['src', 'scripts', 'syntaxes', 'package.json', 'tsconfig.json'])
  cpSync(join(root, part), join(copy, part), { recursive: true });
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');

const before = ADDITIONS.map(recognised);
for (const { edits } of ADDITIONS)
  for (const [file, behind, added] of edits) {
    const path = join(copy, file);
    const source = readFileSync(path, 'utf8');
    if (source.split(behind).length !== 2) throw new Error(`${file}: “${behind}” does not stand there once`);
    writeFileSync(
      path,
      source.replace(behind, () => behind + added),
    );
  }
run(['scripts/triggerWords.mjs']);
const after = ADDITIONS.map(recognised);

let failed = false;
ADDITIONS.forEach(({ what, most, edits }, index) => {
  const files = new Set(edits.map(([file]) => file));
  const good = before[index] === false && after[index] === true && files.size <= most;
  failed ||= !good;
  console.log(
    `${good ? '+' : '-'} ${what}: ${files.size} of at most ${most} (${[...files].join(', ')}); recognised before: ${before[index]}, after: ${after[index]}`,
  );
});
process.exitCode = failed ? 1 : 0;

/** Whether the copy as it now stands recognises what was added. */
function recognised({ text, shows }: Addition): boolean {
  const script = `
    import { analyze } from './src/core/analyze';
    const t = ${JSON.stringify(text)};
    const r = analyze(t) as any;
    console.log(JSON.stringify(Boolean(${shows})));`;
  writeFileSync(join(copy, 'asks.ts'), script);
  return run(['--import=tsx', 'asks.ts']).trim() === 'true';
}

function run(args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}
