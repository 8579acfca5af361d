import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { analyze } from '../../src/core/analyze';
import { cleanArticle } from '../../src/core/cleanup/cleanArticle';
import type { Entity, EntityType, Section } from '../../src/core/record';
import { applyEdits } from '../../src/core/text/edits';

interface Gold {
  lines: string[];
  cleaned: string;
  sections: { marker: string; title: string; children: string[] }[];
  metadata: { title: string; source: string; author: string; published: string; breadcrumb: string[] };
  people: Record<string, string[]>;
  places: string[];
  organizations: string[];
  slogans: Record<string, number | string>;
}

const text = readFileSync('media/sample/article.txt', 'utf8');
const gold = JSON.parse(readFileSync('test/fixtures/sample/article.gold.json', 'utf8')) as Gold;
const record = analyze(text);

/** Distinct forms of a type in the text, nested and collective ones left out. */
const found = (type: EntityType): Set<string> =>
  new Set(
    record.entities
      .filter((each) => each.type === type && !each.nested && !each.generic)
      .map((each) => each.text),
  );
const misses = (type: EntityType, wanted: readonly string[]): string[] =>
  wanted.filter((each) => !found(type).has(each));
const extras = (type: EntityType, wanted: readonly string[]): string[] =>
  [...found(type)].filter((each) => !wanted.includes(each));

describe('the sample page', () => {
  it('has the roles that a reader gives its lines', () => {
    assert.deepEqual(
      record.lines.map(({ role, category }) => (category ? `${role} ${category}` : role)),
      gold.lines,
    );
  });

  it('has its section tree with the enumerations inside paragraphs', () => {
    const plain = (sections: readonly Section[]) =>
      sections.map(({ marker, title, children }) => ({
        marker,
        title,
        children: children.map((child) => `${child.marker} ${child.title}`),
      }));
    assert.deepEqual(plain(record.sections), gold.sections);
  });

  it('is cleaned to title and body, byte for byte', () => {
    assert.equal(applyEdits(text, cleanArticle(text, record)), gold.cleaned);
  });

  it('says where it comes from', () => {
    const { title, source, author, published, breadcrumb } = record.metadata;
    assert.deepEqual(
      {
        title: title?.text,
        source: source?.text,
        author: author?.text,
        published: published?.iso?.slice(0, 10),
        breadcrumb: breadcrumb?.map((step) => step.text),
      },
      gold.metadata,
    );
  });

  it('names its people and their posts', () => {
    const people: Record<string, string[]> = {};
    for (const { type, text: name, positions } of record.entities)
      if (type === 'person') people[name] = positions ?? [];
    assert.deepEqual(people, gold.people);
  });

  it('announces its slogans', () => {
    const slogans: Record<string, number | string | undefined> = {};
    for (const { type, text: name, declared } of record.entities)
      if (type === 'slogan') slogans[name] = declared;
    assert.deepEqual(slogans, gold.slogans);
    const whole = record.entities.filter(
      (each: Entity) => each.type === 'slogan' && each.text !== '两必两不准',
    );
    for (const { text: name, complete } of whole) assert.equal(complete, true, name);
  });

  it('names its places and bodies, with at most two missed and two too many', () => {
    const missed = [...misses('place', gold.places), ...misses('organization', gold.organizations)];
    const more = [...extras('place', gold.places), ...extras('organization', gold.organizations)];
    assert.ok(missed.length <= 2, missed.join());
    assert.ok(more.length <= 2, more.join());
  });
});
