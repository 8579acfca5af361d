import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readGuards, type Guard } from './guardSites';

const root = join(import.meta.dirname, '../..');
const ROOM = 'src/core/entities';

/** The rooms whose guards are drawn. */
export const ROOMS: readonly string[] = ['places', 'bodies', 'posts', 'people', 'tagger/vetoes'];

/** Where each guard asks in which tests or texts it is needed, and what happens without it. */
export class Switches {
  /** The test or text that runs, while guards note where they are needed; -1 where they do not. */
  current = -1;
  /** The guard that is out; -1 for none. */
  off = -1;
  /** The tests and texts that ever need the guard, by its number. */
  readonly needed: number[][];
  private calls = 0;

  constructor(
    count: number,
    /** Places that are noted for each guard. */
    private readonly most = Infinity,
  ) {
    this.needed = Array.from({ length: count }, () => []);
    const needs = (guard: number): boolean => this.needs(guard);
    Object.assign(globalThis, {
      // An `if` that leaves, an operand of ||: asked where it would speak.
      __guardSays: (guard: number, said: unknown) => (said && !needs(guard) ? false : said),
      // An operand of &&: asked where it would hold back.
      __guardLets: (guard: number, said: unknown) => (!said && !needs(guard) ? true : said),
      // A row.
      __guardActs: needs,
    });
  }

  /** Begins to count calls anew: a rule that goes on for ever without its way out is noticed, too. */
  begin(): void {
    this.calls = 0;
  }

  private needs(guard: number): boolean {
    if (this.off >= 0 && ++this.calls > MOST_CALLS) throw new Error('never ends');
    if (this.current >= 0) {
      const places = this.needed[guard] as number[];
      if (places[places.length - 1] !== this.current && places.length < this.most) places.push(this.current);
    }
    return guard !== this.off;
  }
}

const MOST_CALLS = 20_000_000;

/** Copies the rules and their tests, with a switch at each guard of some rooms (folders of entities, or files in them without `.ts`). */
export function copyWithSwitches(copy: string, rooms: readonly string[], every = false): Guard[] {
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  for (const part of ['src', 'test/unit', 'scripts/fit', 'package.json', 'tsconfig.json'])
    cpSync(join(root, part), join(copy, part), { recursive: true });
  for (const part of ['test/fixtures', 'media', 'fit'])
    symlinkSync(join(root, part), join(copy, part), 'junction');
  const all: Guard[] = [];
  for (const file of rooms.flatMap(filesOf)) {
    const name = relative(ROOM, file);
    const { text, guards } = readGuards(readFileSync(join(root, file), 'utf8'), name, all.length, every);
    writeFileSync(join(copy, file), text);
    all.push(...guards);
  }
  return all;
}

/** The files of a room. */
export function filesOf(room: string): string[] {
  const inside = join(ROOM, room);
  const files = readdirSync(join(root, ROOM), { recursive: true, encoding: 'utf8' }).map((name) =>
    join(ROOM, name),
  );
  const own = files.filter(
    (file) => file === `${inside}.ts` || (file.startsWith(`${inside}/`) && file.endsWith('.ts')),
  );
  return own.sort();
}
