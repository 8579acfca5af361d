// How long the extension host is ever held up, and by what. In Node's host only.
import type { Profiler } from 'node:inspector';

/** A stretch between two turns of the host's loop, and the processor time the host's thread took in it. */
interface Turn {
  /** Microseconds of the monotonic clock. */
  from: number;
  to: number;
  /** Milliseconds. */
  cpu: number;
}

/** Watches the loop of the extension host (扩展宿主). */
export interface HostWatch {
  /** What the test itself does next is not counted. */
  pause(): void;
  goOn(): void;
  /** Ends it; the figures, then the longest turns with what took the time in each. */
  report(): Promise<string[]>;
}

/** Turns longer than this are kept one by one, in milliseconds. */
const LONG = 10;
/** How many of them are told of. */
const TOLD = 12;

/**
 * Starts to watch. Processor time is what counts: on a busy machine the time on the wall says how long the host stood in
 * line. Where Node does not tell a thread's processor time the wall's is taken.
 */
export async function watchHost(): Promise<HostWatch> {
  const { Session } = await import('node:inspector/promises');
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 1000 });
  await session.post('Profiler.start');

  const { hrtime } = process;
  const wall = (): number => Number(hrtime.bigint() / 1000n);
  const thread = process as unknown as { threadCpuUsage?: () => { user: number; system: number } };
  const used = (): number => {
    if (!thread.threadCpuUsage) return wall();
    const { user, system } = thread.threadCpuUsage();
    return user + system;
  };
  const all: number[] = [];
  const walls: number[] = [];
  const long: Turn[] = [];
  let timer: ReturnType<typeof setTimeout>;
  let from = wall();
  let cpu = used();
  const turn = (): void => {
    const now = { wall: wall(), cpu: used() };
    const took = (now.cpu - cpu) / 1000;
    all.push(took);
    walls.push((now.wall - from) / 1000);
    if (took > LONG) long.push({ from, to: now.wall, cpu: took });
    goOn();
  };
  const goOn = (): void => {
    from = wall();
    cpu = used();
    timer = setTimeout(turn, 1);
  };
  goOn();
  return {
    pause: () => clearTimeout(timer),
    goOn,
    report: async () => {
      clearTimeout(timer);
      const { profile } = await session.post('Profiler.stop');
      session.disconnect();
      return [
        `turns of the host, processor time: ${spread(all)}`,
        `turns of the host, on the wall: ${spread(walls)}`,
        ...long
          .sort((a, b) => b.cpu - a.cpu)
          .slice(0, TOLD)
          .map((each) => `${each.cpu.toFixed(0)} ms: ${inTurn(profile, each).join('; ')}`),
      ];
    },
  };
}

/** The longest of a list of milliseconds, and how few are long. */
function spread(times: number[]): string {
  times.sort((a, b) => a - b);
  const within = (share: number): string =>
    `${(times[Math.max(0, Math.ceil(times.length * share) - 1)] ?? 0).toFixed(1)} ms`;
  const over = times.filter((took) => took > 16).length;
  return `longest ${within(1)}, 99.9 % within ${within(0.999)}, 99 % within ${within(0.99)}; ${over} of ${times.length} over 16 ms`;
}

/** What took the time of a turn: functions by their own time, the longest first, and from where they were called. */
function inTurn(profile: Profiler.Profile, { from, to }: Turn): string[] {
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const parents = new Map(
    profile.nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node.id])),
  );
  const name = (id: number): string => {
    const frame = nodes.get(id)?.callFrame;
    const file = frame?.url.split('/').pop() ?? '';
    return `${frame?.functionName || '(anonymous)'}${file === '' ? '' : ` ${file}:${(frame?.lineNumber ?? 0) + 1}`}`;
  };
  const path = (id: number): string => {
    const names: string[] = [];
    for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) {
      const url = nodes.get(at)?.callFrame.url ?? '';
      // VS Code's own frames between are all alike.
      if (at === id || (url !== '' && !url.includes('extensionHostProcess'))) names.push(name(at));
    }
    return names.slice(0, 5).join(' < ');
  };
  const own = new Map<string, number>();
  let at = profile.startTime;
  (profile.samples ?? []).forEach((id, index) => {
    const delta = profile.timeDeltas?.[index] ?? 0;
    at += delta;
    if (at < from || at > to) return;
    const key = path(id);
    own.set(key, (own.get(key) ?? 0) + delta / 1000);
  });
  return [...own]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 5)
    .map(([key, ms]) => `${ms.toFixed(0)} in ${key}`);
}
