/** Weights of the sequence tagger, as the fitting script writes them. */
export interface TaggerModel {
  version: 1;
  labels: string[];
}
