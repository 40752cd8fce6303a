import type { AllianceModel, WordOf } from '@alliance-lang/language';
import { broaderDecisionArea } from '@alliance-lang/language';
import { listed } from '../../../parties/principals.ts';
import { freeName, insertDeclaration, safeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';
import type { AllianceKind } from '../../stage.ts';
import { kindsOf } from '../../stage.ts';

type Area = WordOf<'DecisionArea'>;

/** Areas that every alliance decides on. */
const ALWAYS: readonly Area[] = ['scope', 'budget'];
/** Areas that a kind adds. */
const BY_KIND: Readonly<Partial<Record<AllianceKind, readonly Area[]>>> = {
  transactional: ['pricing'],
  'co-marketing': ['brand'],
  'co-selling': ['pricing', 'brand'],
  'technology-integration': ['architecture', 'stack', 'release', 'data-handling'],
  licensing: ['pricing', 'brand'],
  'joint-development': ['architecture', 'stack', 'release', 'data-handling'],
  'joint-venture': ['pricing', 'brand'],
};

export default defineRule({
  name: 'undecided-area',
  group: 'decisions',
  from: { sign: 'warning' },
  small: 'off',
  summary: 'No decision right for an area that this kind of alliance needs',
  why: 'Areas that nobody was given are decided by whoever acts first.',
  remedy: 'Declare a `decision` with the `area`; a broad area (`technical`, `commercial`) covers the narrow ones.',
  options: {
    areas: {
      type: 'words',
      default: [],
      description: 'Areas to ask for instead of those of the kind; none keeps those of the kind.',
    },
  },
  messages: {
    undecided: ({ areas }: { areas: string }) => `Nobody is given the right to decide on ${areas}.`,
  },
  check(model, { options, report }) {
    const { alliance, decisions } = model;
    if (decisions.length === 0 || decisions.some((decision) => decision.areasUnknown || decision.unknown)) return;
    if (model.unreadable.includes('decision')) return;
    const given = new Set(decisions.flatMap((decision) => decision.areas.map((area) => area.word)));
    const wanted = options.areas.length > 0 ? options.areas : areasOf(model);
    const undecided = wanted.filter((area) => !given.has(area) && !given.has(broader(area)));
    const [first] = undecided;
    if (first === undefined) return;
    const skeleton = `decision ${freeName(model, 'OpenAreas')} {\n  area ${undecided.join(', ')}\n  made tbd\n}`;
    const fixes = safeFix('Add a decision to be agreed', insertDeclaration(model, skeleton, decisions));
    report({
      message: 'undecided',
      facts: { areas: listed(undecided) },
      at: alliance.nameAt,
      element: alliance,
      fixes,
    });
  },
  examples: {
    bad: [
      {
        text: 'alliance «RetailInsights» { … }\n\ndecision Technology {\n  …\n  area architecture\n}',
        fixed: 'decision OpenAreas {\n  area stack, release\n  made tbd\n}',
      },
    ],
    good: [
      { title: 'the broad area covers the narrow ones', text: 'decision Technology {\n  …\n  area technical\n}' },
      { title: 'an area that is still open', stage: 'design', text: 'decision Technology {\n  …\n  area tbd\n}' },
    ],
  },
});

function areasOf(model: AllianceModel): readonly string[] {
  return [...new Set([...ALWAYS, ...kindsOf(model).flatMap((kind) => BY_KIND[kind] ?? [])])];
}

function broader(area: string): string {
  const table: Readonly<Record<string, string>> = broaderDecisionArea;
  return table[area] ?? area;
}
