/** 县长助理(挂职)张三: where a short bracket opens that ends here; the same place elsewhere. */
export function beforeBracket(text: string, at: number): number {
  if (text[at - 1] !== ')') return at;
  for (let open = at - 2; open > 0 && at - open <= 10; open--) if (text[open] === '(') return open;
  return at;
}
