import {
  type ActorRef,
  type AllianceModel,
  actorLabel,
  type Element,
  elementOf,
  knownValue,
  label,
  type Party,
  type Person,
  partiesOf,
  type Range,
  type Role,
  type ScopeItem,
} from '@alliance-lang/language';
import { shortMarks } from '../pieces/label.ts';
import type { DiagramFinding, SceneNode, SceneSource, Tone } from '../scene/scene.ts';
import { partyTone } from '../theme/palette.ts';

/** A party as pictures show it: its place gives its colour. */
export interface PartyLook {
  readonly party: Party;
  readonly id: string;
  readonly name: string;
  /** One to three letters, distinct within the alliance: tells parties apart without colour. */
  readonly mark: string;
  readonly tone: Tone;
}

/** What every diagram asks of a model: who is who, in which colour, and what was found about it. */
export class ModelReading {
  readonly model: AllianceModel;
  readonly parties: readonly PartyLook[];
  private readonly partyById: ReadonlyMap<string, PartyLook>;
  private readonly partyByActor = new Map<string, PartyLook | undefined>();
  private readonly findingsById = new Map<string, DiagramFinding[]>();

  constructor(model: AllianceModel, findings: readonly DiagramFinding[] = []) {
    this.model = model;
    this.parties = partyLooks(model);
    this.partyById = new Map(this.parties.map((party) => [party.id, party]));
    for (const finding of findings) {
      const known = this.findingsById.get(finding.elementId);
      if (known) known.push(finding);
      else this.findingsById.set(finding.elementId, [finding]);
    }
  }

  /** The findings about an element, in the order given. */
  findingsOf(id: string): readonly DiagramFinding[] {
    return this.findingsById.get(id) ?? [];
  }

  party(id: string | undefined): PartyLook | undefined {
    return id === undefined ? undefined : this.partyById.get(id);
  }

  /** The only party an actor stands for; `undefined` for several, for none and for someone outside. */
  partyOfActor(actor: ActorRef): PartyLook | undefined {
    const key = actorKey(actor);
    if (this.partyByActor.has(key)) return this.partyByActor.get(key);
    const ids = partiesOf(this.model, actor);
    const party = ids.length === 1 ? this.party(ids[0]) : this.partyOfUnknown(actor);
    this.partyByActor.set(key, party);
    return party;
  }

  /** A name that leads nowhere still tells its party when it begins with it: `Northwind.Nobody`. */
  private partyOfUnknown(actor: ActorRef): PartyLook | undefined {
    return actor.id === undefined ? this.party(actor.name?.split('.')[0]) : undefined;
  }

  /** The colour of an actor: its party's, that of joint things for bodies and several parties, else quiet. */
  toneOfActor(actor: ActorRef): Tone {
    const party = this.partyOfActor(actor);
    if (party) return party.tone;
    return actor.kind === 'body' || actor.kind === 'side' || actor.kind === 'venture' ? 'body' : 'muted';
  }

  /**
   * Who fills a place: the holders of a role, where known, else the actor itself. Two references with the same key mean
   * the same.
   */
  holders(actor: ActorRef): readonly Seated[] {
    const target = elementOf(this.model, actor.id);
    if (target?.kind !== 'role') return [{ actor, key: actorKey(actor) }];
    const role = target as Role;
    const held = role.heldBy.filter((holder) => holder.id !== undefined && holder.id !== role.id);
    if (held.length === 0) return [{ actor, key: actorKey(actor), role }];
    return held.map((holder) => ({ actor: holder, key: actorKey(holder), role }));
  }

  actorName(actor: ActorRef): string {
    if (actor.word === 'any-party') return 'any party';
    if (actor.word === 'other-party') return 'the other party';
    if (actor.word === 'each-party') return 'each party';
    if (actor.word === 'chair') return 'the chair';
    return actorLabel(this.model, actor);
  }

  /** What something covers: the title of who or what is named, a text, a word. */
  scopeText(item: ScopeItem): string {
    const target = elementOf(this.model, item.id);
    return target ? label(target) : (item.text ?? item.name ?? humanWord(item.word) ?? '');
  }

  /** What stands below a name: the job title of a person, the party of a team, `vacant` for a role without holder. */
  actorSubtitle(actor: ActorRef, role?: Role): string {
    const target = elementOf(this.model, actor.id);
    if (target?.kind === 'person') {
      const title = knownValue((target as Person).jobTitle);
      return title ?? (role ? label(role) : humanWord(knownValue((target as Person).function)?.word));
    }
    if (target?.kind === 'role')
      return (target as Role).heldBy.some((holder) => holder.text) ? heldByText(target as Role) : 'vacant';
    if (target?.kind === 'team') return 'team';
    if (target?.kind === 'party') return 'its representative';
    return role ? label(role) : '';
  }

  /** The node of an element: id, source and findings filled in. */
  node(element: Element, text: Pick<SceneNode, 'label' | 'details' | 'refs'>): SceneNode {
    const findings = this.findingsOf(element.id);
    return {
      id: element.id,
      source: sourceOf(element.nameAt),
      ...text,
      ...(findings.length > 0 ? { findings } : {}),
    };
  }
}

/** An actor in a place, and the role through which it is there. */
export interface Seated {
  readonly actor: ActorRef;
  readonly key: string;
  readonly role?: Role;
}

/** Tells actors apart: the id of who is named, else what is written. */
export function actorKey(actor: ActorRef): string {
  return actor.id ?? `${actor.word ?? 'text'}:${actor.name ?? actor.text ?? actor.unknown ?? ''}`;
}

/** A range of the model as scenes carry it. */
export function sourceOf(range: Range): SceneSource {
  return {
    uri: range.uri,
    start: { line: range.line, character: range.character },
    end: { line: range.endLine, character: range.endCharacter },
  };
}

/** A word of a closed set for reading: `joint-venture` becomes `joint venture`. */
export function humanWord(word: string | undefined): string {
  // What begins with `co` is one word with its hyphen: co-selling.
  return word?.replace(/(?<!\bco)-/g, ' ') ?? '';
}

/** What a picture is called: the title of the alliance, else its parties. */
export function allianceName(reading: ModelReading): string {
  const { alliance } = reading.model;
  if (alliance.title) return alliance.title;
  const names = reading.parties.map((party) => party.name);
  return names.length > 1 && names.length <= 3 ? names.join(' × ') : label(alliance);
}

function heldByText(role: Role): string {
  return role.heldBy
    .map((holder) => holder.text ?? holder.name ?? '')
    .filter(Boolean)
    .join(', ');
}

/** Parties in the order of `between`, a side giving its members, and then those not named there. */
function partyLooks(model: AllianceModel): readonly PartyLook[] {
  const ordered = new Map<string, Party>();
  const add = (id: string) => {
    const party = model.parties.find((candidate) => candidate.id === id);
    if (party) ordered.set(party.id, party);
  };
  for (const actor of model.alliance.between) for (const id of partiesOf(model, actor)) add(id);
  for (const party of model.parties) add(party.id);
  const parties = [...ordered.values()];
  const marks = shortMarks(parties.map(label));
  return parties.map((party, index) => ({
    party,
    id: party.id,
    name: label(party),
    mark: marks[index] ?? '',
    tone: partyTone(index),
  }));
}
