import { dutiesOf } from '@alliance-lang/analysis';
import { elementOf, label } from '@alliance-lang/language';
import { rangeOfPlace } from '../findings/diagnostic.ts';
import type { RequestHandler } from './registration.ts';

/** Everything that names somebody, in all alliances of the file; null for what the file's alliances do not know. */
export const duties: RequestHandler<'alliance/duties'> = ({ elementId }, services, document) => {
  const models = document ? services.alliance.Alliances.modelsOf(document) : [];
  const element = models.map((model) => elementOf(model, elementId)).find((found) => found !== undefined);
  if (!element) return null;
  return {
    label: label(element),
    kind: element.kind,
    duties: models.flatMap((model) =>
      dutiesOf(model, elementId).map(({ as, from, what, who }) => ({
        as,
        what,
        kind: from.kind.replaceAll('-', ' '),
        ...(who === undefined ? {} : { who }),
        ...(models.length > 1 ? { alliance: label(model.alliance) } : {}),
        uri: from.at.uri,
        range: rangeOfPlace(from.nameAt),
      })),
    ),
  };
};
