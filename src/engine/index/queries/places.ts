/** A place in a file that need not be open: UTF-16 offsets, and 0-based line and character of its start. */
export interface PlaceInFile {
  uri: string;
  start: number;
  end: number;
  line: number;
  character: number;
}
