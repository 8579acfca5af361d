import type { WordSegmenter } from '../core/entities/segmenter';
import type { Keyword, KeywordsCall } from './protocol';

/** Words that say nothing about what a text is about: grammar, and what every government text says. */
const COMMON = new Set(
  (
    '我们 你们 他们 它们 自己 这个 那个 这些 那些 这里 那里 什么 怎么 如何 以及 或者 并且 而且 但是 因为 所以 如果 虽然 ' +
    '对于 关于 根据 按照 通过 为了 由于 其中 其他 有关 相关 各级 全面 进一步 切实 认真 积极 加强 加快 推进 推动 提高 ' +
    '完善 落实 实施 开展 做好 确保 坚持 工作 问题 方面 情况 要求 部门 单位 人员 进行 可以 应当 不得 必须 需要 没有 ' +
    '已经 正在 目前 今年 去年 明年 当前 同时 以上 以下 以内 以后 以前 之间 一个 一些 一种 一是 二是 三是 四是 五是 ' +
    '第一 第二 第三 第四 第五 不断 继续 努力 重点 主要 基本 具体 一定 特别 非常 十分 比较 更加 得到 成为 作为 使用 ' +
    '本条 前款 规定 本法 本办法 下列 分别 分之 百分之 左右 记者 日前 近日'
  ).split(' '),
);

const WORD = /^[\u3400-\u4DBF\u4E00-\u9FFF]{2,8}$/;

/**
 * The keywords (关键词) of a text, the weightiest first: words that come back, the longer the more telling, spread over
 * the text rather than heaped in one place, without the common ones. The same with every segmenter; without one there
 * are none.
 */
export function readKeywords(call: KeywordsCall, segmenter: WordSegmenter | undefined): Keyword[] {
  if (!segmenter) return [];
  const seen = new Map<string, { count: number; places: Set<number> }>();
  const stride = Math.max(200, call.text.length / 50);
  let at = 0;
  for (const word of segmenter.cut(call.text)) {
    if (WORD.test(word) && !COMMON.has(word)) {
      const entry = seen.get(word) ?? { count: 0, places: new Set<number>() };
      entry.count++;
      entry.places.add(Math.floor(at / stride));
      seen.set(word, entry);
    }
    at += word.length;
  }
  return [...seen]
    .map(([word, { count, places }]) => ({
      word,
      count,
      weight: Number(
        ((1 + Math.log(count)) * (1 + Math.log(places.size)) * Math.log2(1 + word.length)).toFixed(3),
      ),
    }))
    .sort((a, b) => b.weight - a.weight || b.count - a.count || (a.word < b.word ? -1 : 1))
    .slice(0, call.limit ?? 20);
}
