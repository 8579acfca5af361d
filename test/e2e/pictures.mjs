import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { outDir } from '../../scripts/lib/paths.mjs';

/** Takes a picture of the page where the test that just ended (`this.currentTest` of mocha) has failed, and says where it is. */
export async function pictureOfFailure(test, page, name = 'e2e') {
  if (test?.state !== 'failed') return;
  const folder = join(outDir, 'pictures');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}-${test.title.replace(/\W+/gu, '-').slice(0, 60)}.png`);
  await page?.screenshot({ path });
  console.log(`    picture: ${path}`);
}
