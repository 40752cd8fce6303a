import { type AllianceModel, elementOf, type License, label, type Trigger } from '@alliance-lang/language';

/**
 * What is named, so that it can be told apart without its surroundings: the licences of an asset and the triggers of a
 * KPI have names like `Use` or `Slow` and are called by their owner too. Else the title, a text, a word, the name.
 */
export function subjectText(
  model: AllianceModel,
  ref: { readonly id?: string; readonly name?: string; readonly text?: string; readonly word?: string },
): string {
  const target = elementOf(model, ref.id);
  if (!target) return ref.text ?? ref.name ?? ref.word?.replaceAll('-', ' ') ?? '';
  const owner =
    target.kind === 'license'
      ? elementOf(model, (target as License).asset)
      : target.kind === 'trigger'
        ? elementOf(model, (target as Trigger).kpi)
        : undefined;
  return owner && target.title === undefined ? `${label(owner)}: ${label(target)}` : label(target);
}
