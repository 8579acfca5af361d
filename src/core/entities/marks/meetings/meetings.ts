import type { Recognizer } from '../../recognizer';
import { FORMS } from './meeting.rules';
import { MeetingReader } from './reader';

/**
 * Meetings (会议) with a number or a proper name, from the division or the body that holds them on
 * (盐山县第十七届人大常委会第三十二次会议); a bare 座谈会 or 第一次全体会议 is none. Runs after the names, whose places and
 * bodies it reads.
 */
export const recognizeMeetings: Recognizer = ({ folded, text }, found) => {
  if (!FORMS.mayMatch(folded)) return [];
  const reader = new MeetingReader(folded, text, found);
  FORMS.read(reader);
  return reader.mentions;
};
