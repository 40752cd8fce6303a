import type { AstNode } from 'langium';
import type * as ast from '../generated/ast.ts';
import type { Comparator, Condition, ConditionTerm, Consequence, LevelReference, Split } from '../model/values.ts';
import { actorList, actorOf, refOf, scopeItems } from './names.ts';
import { at, type Source } from './source.ts';
import { durationOf, optionalDuration, statedDuration } from './time.ts';
import { amountOf, percentOf, unknownOf, unreadable } from './values.ts';

/** A condition; an empty one when nothing readable follows `when`. */
export function conditionOf(source: Source, node: ast.Condition | undefined, owner: AstNode): Condition {
  if (!node) return { at: at(source, owner), terms: [{ type: 'unknown', unknown: unreadable(source, owner) }] };
  return { at: at(source, node), terms: node.terms.map((term) => termOf(source, term)) };
}

function termOf(source: Source, node: ast.ConditionTerm): ConditionTerm {
  const window = 'window' in node ? optionalDuration(source, node.window) : undefined;
  switch (node.$type) {
    case 'LevelCondition':
      return {
        type: 'level',
        comparator: node.comparator as Comparator,
        amount: amountOf(source, node.amount, node),
        ...(node.reference ? { reference: node.reference as LevelReference } : {}),
        ...(node.per ? { per: node.per } : {}),
        ...(window ? { window } : {}),
      };
    case 'NamedCondition': {
      const by = actorOf(source, node.by);
      return {
        type: 'named',
        target: refOf(source, node.target) ?? { at: at(source, node), name: '' },
        missed: node.missed,
        ...(by ? { by } : {}),
        ...(node.comparator ? { comparator: node.comparator, amount: amountOf(source, node.amount, node) } : {}),
        ...(node.reference ? { reference: node.reference } : {}),
        ...(node.per ? { per: node.per } : {}),
        ...(window ? { window } : {}),
      };
    }
    case 'InsolvencyCondition': {
      const of = actorOf(source, node.of);
      return { type: 'insolvency', ...(of ? { of } : {}) };
    }
    case 'DeadlockCondition':
      return { type: 'deadlock', on: scopeItems(source, node.on) };
    case 'ControlCondition': {
      const of = actorOf(source, node.of);
      return { type: 'change-of-control', ...(of ? { of } : {}), to: scopeItems(source, node.to) };
    }
    case 'ForceMajeureCondition':
      return { type: 'force-majeure', ...(window ? { window } : {}) };
    case 'AgreedCondition': {
      const lead = durationOf(node.lead);
      return { type: 'agreed', ...(lead ? { lead } : {}) };
    }
    case 'NoticeCondition':
      return { type: 'notice', lead: statedDuration(source, node.lead, node) };
    case 'TextCondition':
      return { type: 'text', text: node.text };
    default:
      return { type: 'unknown', unknown: node.unknown ? unknownOf(source, node.unknown) : unreadable(source, node) };
  }
}

/** What follows; unreadable when nothing does. */
export function consequenceOf(source: Source, node: ast.Consequence | undefined, owner: AstNode): Consequence {
  const place = at(source, node ?? owner);
  const lost: Consequence = { type: 'unknown', at: place, unknown: unreadable(source, owner) };
  switch (node?.$type) {
    case 'WordConsequence':
      return { type: 'word', at: place, word: node.word };
    case 'EscalatesConsequence': {
      const to = refOf(source, node.target);
      return to ? { type: 'escalates', at: place, to } : lost;
    }
    case 'ActorConsequence':
      return { type: node.action, at: place, by: actorList(source, node.actors) };
    case 'RightConsequence': {
      const right = refOf(source, node.target);
      return right ? { type: 'right', at: place, right } : lost;
    }
    case 'SplitConsequence':
      return { type: 'split', at: place, split: splitOf(source, node.split, node) };
    case 'TextConsequence':
      return { type: 'text', at: place, text: node.text };
    case 'UnknownValue':
      return node.unknown ? { type: 'unknown', at: place, unknown: unknownOf(source, node.unknown) } : lost;
    default:
      return lost;
  }
}

/** What follows, where it may be left out. */
export function optionalConsequence(source: Source, node: ast.Consequence | undefined): Consequence | undefined {
  return node && consequenceOf(source, node, node);
}

/** Shares of a whole. */
export function splitOf(source: Source, node: ast.Split | undefined, owner: AstNode): Split {
  if (!node)
    return { at: at(source, owner), equally: false, own: false, shares: [], unknown: unreadable(source, owner) };
  const shares = node.shares.flatMap((share) => {
    const actor = refOf(source, share.actor);
    if (!actor) return [];
    const percent = percentOf(share.percent);
    const lost = percent === undefined && !share.remainder ? unreadable(source, share) : undefined;
    const unknown = share.unknown ? unknownOf(source, share.unknown) : lost;
    return [
      {
        at: at(source, share),
        actor,
        remainder: share.remainder,
        ...(percent === undefined ? {} : { percent }),
        ...(unknown ? { unknown } : {}),
      },
    ];
  });
  const nothing = !node.equally && !node.own && shares.length === 0;
  const unknown = node.unknown ? unknownOf(source, node.unknown) : nothing ? unreadable(source, owner) : undefined;
  return { at: at(source, node), equally: node.equally, own: node.own, shares, ...(unknown ? { unknown } : {}) };
}
