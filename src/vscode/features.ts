import { entityHighlight } from './entities/highlight';
import { entityHover } from './entities/hover';
import { mentions } from './entities/mentions';
import type { Feature } from './feature';

/** Every feature, in the order in which it is registered. */
export const FEATURES: readonly Feature[] = [entityHover, mentions, entityHighlight];
