import type { Entity, FactKind } from '../record';
import { chainsOf, type Chain } from './chains';
import type { Claim } from './claim';
import { kindInPost } from './clause.rules';
import { BEFORE_POST } from './cues';
import { between, type Reading, type Sentence } from './sentences';

/** The claims of one sentence (一句中的任职陈述) as they are made, and what stands around its posts. */
export class SentenceClaims {
  protected readonly claims: Claim[] = [];
  protected readonly chains: Chain[];

  constructor(
    protected readonly reading: Reading,
    protected readonly sentence: Sentence,
  ) {
    this.chains = chainsOf(reading, sentence);
  }

  protected slice(from: number, to: number): string {
    return between(this.reading, this.sentence, from, to);
  }

  protected claim(
    rule: string,
    chain: Chain,
    people: readonly Entity[],
    kind: FactKind,
    more: { from?: number; postStart?: number; career?: boolean; spell?: Claim['spell'] } = {},
  ): void {
    let current = kind;
    chain.posts.forEach((post, index) => {
      const turned = this.turned(post, index === 0);
      // 原县委书记、县长: the mark holds on; 现任 ends it.
      // 不再兼任: what was taken away is not held beside another.
      if (turned !== undefined && kind !== 'removed' && (rule.startsWith('right') || turned !== 'holds'))
        current = turned;
      const own = kindInPost(this.reading.text, post, current);
      if (index > 0 && turned === 'concurrent') current = kind;
      else if (own === 'former') current = own;
      for (const person of people)
        this.claims.push({
          rule,
          kind: own,
          person,
          post,
          postStart: index === 0 ? (more.postStart ?? post.start) : post.start,
          from: more.from ?? this.sentence.start,
          ...(more.spell && { spell: more.spell }),
          ...(more.career === true && { career: true }),
        });
    });
  }

  /** What stands right before a post and turns it: 原, 时任, 拟任. */
  private turned(post: Entity, first: boolean): FactKind | undefined {
    const edge = first ? this.edgeBefore(post.start) : 0;
    const from = Math.max(this.sentence.start, post.start - 16, edge);
    const before = this.reading.text.slice(from, post.start);
    return BEFORE_POST.find(([form]) => form.test(before))?.[1];
  }

  /** Where the name or post before an offset ends: what turns a post stands behind it. */
  private edgeBefore(at: number): number {
    const person = this.personBefore(at);
    // 原|主任 with 原 as a name of one character.
    let edge = person && person.end - person.start > 1 ? person.end : 0;
    for (const { end } of this.chains) if (end <= at && end > edge) edge = end;
    return edge;
  }

  protected personBefore(at: number): Entity | null {
    let best: Entity | null = null;
    for (const person of this.sentence.people) {
      if (person.end > at) break;
      best = person;
    }
    return best;
  }
}
