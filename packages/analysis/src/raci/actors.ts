/** Who stands at the head of a column of a RACI table. */
import { type AllianceModel, type Element, label } from '@alliance-lang/language';
import { quoted } from '../templates/writing.ts';

/** An actor as the language writes it: a Name of the alliance, or a text for somebody whom nothing declares. */
export interface NamedActor {
  readonly written: string;
  readonly known: boolean;
}

/**
 * The actor that a heading names: by Name (`Northwind.Bruno`), or by title, alone or below the name or title of a party
 * (`Northwind Cloud, Inc.`, line break, `Bruno Díaz`). A title that several have is taken for none of them.
 */
export function actorNamed(heading: string, model: AllianceModel | undefined): NamedActor {
  const parts = heading
    .split(/\n|\s[–—/]\s/)
    .map((part) => part.trim())
    .filter(Boolean);
  const found = model ? matches(parts, model) : [];
  const [only] = found;
  if (only && found.length === 1) return { written: only.id, known: true };
  return { written: quoted(parts.join(', ')), known: false };
}

function matches(parts: readonly string[], model: AllianceModel): readonly Element[] {
  const last = parts.at(-1) ?? '';
  const actors: readonly Element[] = [
    ...model.parties,
    ...model.people,
    ...model.teams,
    ...model.roles,
    ...model.bodies,
    ...model.externals,
    ...model.sides,
    ...model.ventures,
  ];
  const byName = actors.filter(({ id }) => id === last);
  if (byName.length > 0) return byName;
  const called = actors.filter((actor) => isCalled(actor, last));
  const owner = parts.length > 1 ? actors.find((actor) => isCalled(actor, parts[0]!)) : undefined;
  return owner ? called.filter(({ id }) => id.startsWith(`${owner.id}.`) || id === owner.id) : called;
}

function isCalled(actor: Element, heading: string): boolean {
  return [actor.id, actor.name, label(actor)].some((name) => name !== undefined && folded(name) === folded(heading));
}

function folded(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_]+/g, ' ')
    .trim();
}
