import type { AnalyzeOptions } from '../../core/options';
import type { AnalysisRecord, StructureRecord } from '../../core/record';
import type { TextFile } from '../../engine/files/textFile';

/** A text as a job gets it: nothing is analysed before the job asks. */
export interface Page {
  id: string;
  url?: string;
  text: string;
  /** How a plain text file was read; absent for other inputs. */
  file?: TextFile;
  /** The fast half of the analysis. */
  structure(): StructureRecord;
  /** The whole record. */
  record(): AnalysisRecord;
  /** Looks whether a person's verdicts decided something in a record that the job made itself; answers the record. */
  noted<R extends Pick<StructureRecord, 'lines'>>(record: R): R;
  options: AnalyzeOptions;
}
