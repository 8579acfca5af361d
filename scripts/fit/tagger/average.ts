import { buildModel, modelClues, type TaggerModel } from '../../../src/core/entities/tagger/model';

/** The mean of models of one form; what it rounds to nothing is left out. */
export function meanOf(models: readonly TaggerModel[]): TaggerModel {
  const sums = new Map<number, Map<number, number>>();
  for (const model of models)
    for (const { key, weights } of modelClues(model)) {
      let own = sums.get(key);
      if (!own) sums.set(key, (own = new Map()));
      for (const [target, weight] of weights) own.set(target, (own.get(target) ?? 0) + weight);
    }
  const mean = (sum: number): number => Math.round(sum / models.length);
  const clues = [...sums].flatMap(([key, own]) => {
    const weights = new Map(
      [...own].map(([target, sum]) => [target, mean(sum)] as const).filter(([, weight]) => weight !== 0),
    );
    return weights.size > 0 ? { key, weights } : [];
  });
  const [first] = models;
  if (!first) throw new Error('no models');
  return buildModel(
    clues,
    first.transitions.map((_weight, place) =>
      mean(models.reduce((sum, model) => sum + (model.transitions[place] ?? 0), 0)),
    ),
    first.gate.map((_weight, place) =>
      mean(models.reduce((sum, model) => sum + (model.gate[place] ?? 0), 0)),
    ),
  );
}
