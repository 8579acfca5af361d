import type { PageMetadata } from '../../record';
import type { Line } from '../../text/lines';
import { foldTraditional } from '../../text/variants';
import { foldWidth } from '../../text/width';
import { readPeople } from './people';
import { takePeople } from './labelledLine';

/** 新华社北京5月2日电（记者张三、李四）, 本报讯（记者 张三 通讯员 李四）: agency or paper, place and day, then who wrote it. */
const DATELINE =
  /^[\s\u3000]{0,8}(?:[【[]?[\u4e00-\u9fffA-Za-z]{2,14}[\s,]{0,2}[\u4e00-\u9fff]{0,8}\s?(?:\d{1,2}月)?(?:\d{1,2}日)?[电讯][】\]]?)\s{0,2}\(((?:[^()]{0,10}?)(?:记者|通讯员)[^()]{2,60})\)/;

/** The authors named in brackets behind the dateline (电头) of the first paragraph, where nothing else names one. */
export function readDateline(metadata: PageMetadata, text: string, first: Line | undefined): void {
  if (metadata.author || !first) return;
  const head = foldTraditional(foldWidth(text.slice(first.start, Math.min(first.end, first.start + 120))));
  const match = DATELINE.exec(head);
  if (match?.[1] === undefined) return;
  const from = match[0].length - 1 - match[1].length;
  const names = match[1].replace(
    /(?:本报|本网|本台|见习|实习|全媒体|融媒体?|特约|首席|报道员|记者|通讯员|摄影|文\/图|图\/文)/g,
    (word) => ' '.repeat(word.length),
  );
  const lead = names.length - names.trimStart().length;
  takePeople(
    metadata,
    'author',
    'authors',
    readPeople(text, names.slice(lead), first.start + from + lead),
    text,
  );
}
