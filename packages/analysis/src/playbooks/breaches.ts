/** Where an alliance does otherwise than the playbooks of its companies say. */
import type { ActorRef, AllianceModel, Element, Member, Playbook, PlaybookLine, Range } from '@alliance-lang/language';
import { elementsById, isUnknown, knownValue, label, partiesOf } from '@alliance-lang/language';
import { hasReached, STAGES, type Stage } from '../lint/stage.ts';
import { alliedParties, listed } from '../parties/principals.ts';
import { judge } from './judge.ts';
import { partOf } from './parts.ts';
import { hasFlaw } from './policy-text.ts';
import type { Candidate, Slot } from './subjects.ts';
import { agreedBy, alwaysThere, boundBy, kindWordsOf, slotsOf } from './subjects.ts';
import type { PolicyValue } from './values.ts';

/** One place where a line of a playbook is not kept. */
export interface Breach {
  readonly playbook: Playbook;
  readonly line: PlaybookLine;
  /** Where the alliance does otherwise; its name, or that of a party, where something is absent. */
  readonly at: Range;
  /** The declaration of the alliance concerned. */
  readonly element: Element;
  readonly problem:
    | { readonly type: 'absent'; readonly what: string }
    | { readonly type: 'silent'; readonly title: string; readonly aspect: string }
    | {
        readonly type: 'different' | 'incomparable' | 'forbidden';
        readonly title: string;
        readonly value?: PolicyValue;
      }
    | { readonly type: 'not-agreed'; readonly who: string; readonly what: string };
}

/**
 * All breaches at a stage, in the order of the playbooks and their lines. A line with `before` holds from its stage on; what is absent counts
 * from `design` on, when deals are written down; what is there and should not be counts at once. What is `tbd` breaks nothing yet.
 */
export function breachesOf(model: AllianceModel, stage: Stage): readonly Breach[] {
  return model.playbooks.flatMap((playbook) => {
    const own = ownersOf(model, playbook);
    return playbook.lines.flatMap((line) => {
      const gate = gateOf(line);
      if (line.unknown || hasFlaw(line) || isUnknown(line.amount) || (gate && !hasReached(stage, gate))) return [];
      const found = line.agreedBy.length > 0 ? notAgreed(model, line, own) : broken(model, line, own);
      const tellsAbsence = gate !== undefined || hasReached(stage, 'design');
      return found
        .filter(({ problem }) => tellsAbsence || !['absent', 'silent', 'not-agreed'].includes(problem.type))
        .map((breach) => ({ ...breach, playbook, line }));
    });
  });
}

/** The stage from which a line holds, where it says so. */
export function gateOf(line: PlaybookLine): Stage | undefined {
  return STAGES.find((stage) => stage === line.before?.word);
}

/** The parties of the alliance whose policy it is: those it names, all when it names none. */
function ownersOf(model: AllianceModel, { appliesTo }: Playbook): ReadonlySet<string> {
  const named = new Set(appliesTo.flatMap((actor) => partiesOf(model, actor)));
  const parties = alliedParties(model).map(({ id }) => id);
  return new Set(appliesTo.length === 0 ? parties : parties.filter((id) => named.has(id)));
}

type Found = Omit<Breach, 'playbook' | 'line'>;

function broken(model: AllianceModel, line: PlaybookLine, own: ReadonlySet<string>): Found[] {
  return slotsOf(model, line.subject ?? '', own).flatMap((slot) => {
    const meant = slot.candidates.filter((candidate) => isMeant(model, line, candidate));
    const judged = meant.flatMap((candidate) => {
      const exempt = isExempt(model, line, candidate.signOffs);
      const found = exempt ? undefined : foundIn(line, candidate, own);
      return found ? [found] : [];
    });
    if (line.mode === 'forbid' || meant.length > 0) return judged;
    const couldBe = slot.candidates.some((candidate) => kindWordsOf(candidate) === undefined);
    if (slot.open || couldBe || !asksToBeThere(line) || isExempt(model, line, [])) return [];
    return [{ at: slot.at, element: slot.element, problem: { type: 'absent', what: nounOf(line, slot) } }];
  });
}

function foundIn(line: PlaybookLine, candidate: Candidate, own: ReadonlySet<string>): Found | undefined {
  const judgement = judge(line, candidate, own);
  const { element, at, title } = candidate;
  if (line.mode === 'forbid') {
    if (judgement.is !== 'as-described') return undefined;
    const { value } = judgement;
    return { element, at: value?.at ?? at, problem: { type: 'forbidden', title, ...(value && { value }) } };
  }
  switch (judgement.is) {
    case 'different':
    case 'incomparable':
      return { element, at: judgement.value.at ?? at, problem: { type: judgement.is, title, value: judgement.value } };
    case 'silent':
      return { element, at, problem: { type: 'silent', title, aspect: judgement.aspect } };
    default:
      return undefined;
  }
}

/** Whether a line is about a candidate: its name, its title, its kind, and whom it binds. */
function isMeant(model: AllianceModel, line: PlaybookLine, candidate: Candidate): boolean {
  const { name, text, binding } = line;
  if (name !== undefined && candidate.name !== name) return false;
  if (text !== undefined && candidate.title.toLowerCase() !== text.toLowerCase()) return false;
  const kinds = kindsOf(line);
  if (kinds.length > 0 && !kindWordsOf(candidate)?.some((kind) => kinds.includes(kind))) return false;
  if (binding.length === 0) return true;
  const bound = new Set((boundBy(candidate) ?? []).flatMap((actor) => partiesAndSelf(model, actor)));
  return binding.some((actor) => partiesAndSelf(model, actor).some((id) => bound.has(id)));
}

function partiesAndSelf(model: AllianceModel, actor: ActorRef): readonly string[] {
  return [...partiesOf(model, actor), ...(actor.id === undefined ? [] : [actor.id])];
}

function kindsOf(line: PlaybookLine): readonly string[] {
  return line.aspects.filter((aspect) => partOf(line.subject ?? '', aspect)?.type === 'kind');
}

/** A line about a part of something concerns every one that there is; only one that names it, or asks for no part, asks that it is there. */
function asksToBeThere(line: PlaybookLine): boolean {
  return line.name !== undefined || alwaysThere(line.subject ?? '') || line.aspects.length === kindsOf(line).length;
}

function nounOf({ name, text, ...line }: PlaybookLine, slot: Slot): string {
  const kinds = kindsOf(line);
  const named = name ?? (text === undefined ? undefined : `"${text}"`);
  return [slot.noun, named, kinds.length > 0 && `of the kind ${kinds.join(' or ')}`].filter(Boolean).join(' ');
}

function isExempt(model: AllianceModel, line: PlaybookLine, signOffs: Candidate['signOffs']): boolean {
  const { unlessAgreedBy } = line;
  return unlessAgreedBy.length > 0 && unlessAgreedBy.every((actor) => agreedBy(model, signOffs, actor));
}

/**
 * `require agreed by legal, procurement`: each function of the companies whose policy it is has agreed to the alliance as a whole, or to each
 * of its objectives.
 */
function notAgreed(model: AllianceModel, line: PlaybookLine, own: ReadonlySet<string>): Found[] {
  const { alliance, objectives } = model;
  if (isExempt(model, line, [])) return [];
  const places: readonly Element[] = objectives.length > 0 ? objectives : [alliance];
  return places.flatMap((place) => {
    if (place.unknown || place.unreadable.includes('agreed') || alliance.unreadable.includes('agreed')) return [];
    const lacking = [...own].flatMap((party) =>
      line.agreedBy
        .filter(({ word }) => !functionAgreed(model, place, party, word))
        .map(({ word }) => [party, word] as const),
    );
    if (lacking.length === 0) return [];
    const byId = elementsById(model);
    const who = listed(lacking.map(([party, word]) => `${word} of ${label(byId.get(party) ?? alliance)}`));
    const what = place === alliance ? 'the alliance' : `the objective "${label(place)}"`;
    return [{ at: place.nameAt, element: place, problem: { type: 'not-agreed', who, what } }];
  });
}

function functionAgreed(model: AllianceModel, place: Element, party: string, word: string): boolean {
  const byId = elementsById(model);
  const hasFunction = (id: string | undefined): boolean => {
    const member = id === undefined ? undefined : (byId.get(id) as (Element & Partial<Member>) | undefined);
    if (!member || member.party !== party) return false;
    return knownValue(member.function)?.word === word || (member.team !== undefined && hasFunction(member.team));
  };
  const signOffs = place === model.alliance ? place.signOffs : [...place.signOffs, ...model.alliance.signOffs];
  return signOffs.some(({ actors }) => actors.some((actor) => actor.unknown !== undefined || hasFunction(actor.id)));
}
