import type { Packing } from '../fileStore';
import type { StoredEntry } from './plan';

/** A clean-up as GovText 0.1 wrote it, one JSON file for each text, `.govtext/journal/NAME.json`. */
interface LegacyEntry {
  time?: string;
  before: { size: number; sha256: string };
  after: { size: number; sha256: string };
  /** Deflated, in base64. */
  original: string;
}

/**
 * The clean-ups in a journal of that form. Of one that was cut short those before the cut are read; `whole` says whether
 * all were.
 */
export function readLegacy(
  file: string,
  json: string,
  packing: Packing,
): { entries: StoredEntry[]; whole: boolean } {
  let value: unknown;
  let whole = true;
  try {
    value = JSON.parse(json);
  } catch {
    value = untilTheCut(json);
    whole = false;
  }
  const list = (value as { entries?: unknown } | null | undefined)?.entries;
  if (!Array.isArray(list)) return { entries: [], whole: false };
  const good = (list as unknown[]).map((entry) => (isEntry(entry) ? entry : undefined));
  const entries = good.flatMap((entry, index): StoredEntry[] => {
    if (!entry) return [];
    const { before, after, original, time = '' } = entry;
    return [
      {
        file,
        time,
        before,
        after,
        at: `json:${index}`,
        original: async () => {
          const bytes = await packing.inflate(fromBase64(original), before.size);
          if ((await packing.sha256(bytes)) !== before.sha256) throw new Error('another SHA-256');
          return bytes;
        },
      },
    ];
  });
  return { entries, whole: whole && entries.length === list.length };
}

function isEntry(value: unknown): value is LegacyEntry {
  const entry = value as Partial<LegacyEntry> | null;
  return typeof entry?.original === 'string' && isStamp(entry.before) && isStamp(entry.after);
}

/** Whether a value is what the bytes of a file were. */
export function isStamp(value: unknown): value is { size: number; sha256: string } {
  const stamp = value as { size?: unknown; sha256?: unknown } | null | undefined;
  return (
    typeof stamp?.size === 'number' &&
    Number.isSafeInteger(stamp.size) &&
    stamp.size >= 0 &&
    typeof stamp.sha256 === 'string' &&
    /^[0-9a-f]{64}$/.test(stamp.sha256)
  );
}

/** The longest beginning that becomes JSON when its lists and objects are closed: entries end with `\n    }`. */
function untilTheCut(json: string): unknown {
  for (let end = json.lastIndexOf('\n    }'), tries = 0; end > 0 && tries < 50; tries++) {
    try {
      return JSON.parse(`${json.slice(0, end + 6)}\n  ]\n}`);
    } catch {
      end = json.lastIndexOf('\n    }', end - 1);
    }
  }
  return undefined;
}

function fromBase64(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
