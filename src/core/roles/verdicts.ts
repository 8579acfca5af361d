/** A person's word on whether a line is boilerplate, remembered for a file, a site or everywhere. */
export interface PersonVerdict {
  /** The line's text without surrounding white space, in half width. */
  text: string;
  verdict: 'keep' | 'remove';
  scope: 'file' | 'site' | 'everywhere';
  /** The file (relative to the workspace) or the site the verdict holds for. */
  target?: string;
}
