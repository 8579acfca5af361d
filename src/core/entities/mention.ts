import type { Entity } from '../record';

/** A mention with offsets inside its paragraph; what only the document decides is added later (resolve/). */
export type Mention = Omit<Entity, 'canonical'> & { canonical?: string };
