// Bundles writer.ts as the command line is bundled: node test/torture/bundle.mjs OUTFILE
import { build } from 'esbuild';
import { bundles } from '../../scripts/build.mjs';

const options = { ...bundles.cli };
delete options.entry;
delete options.out;
await build({ ...options, entryPoints: ['test/torture/writer.ts'], outfile: process.argv[2] });
