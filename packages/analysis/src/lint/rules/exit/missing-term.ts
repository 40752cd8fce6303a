import type { AllianceModel, Term } from '@alliance-lang/language';
import { isMissing, knownValue } from '@alliance-lang/language';
import { insertDeclaration, insertStatement, safeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'missing-term',
  group: 'exit',
  from: { sign: 'error' },
  summary: 'No start or no duration',
  why: 'Without a term nobody knows when duties begin, when they end and when renewal must be talked about.',
  remedy: 'Write `term { starts effective  runs 3 years }`, or `runs indefinitely` when it has no end.',
  messages: {
    missing: ({ alliance }: { alliance: string }) =>
      `${alliance} has no term: nothing says when it starts and how long it runs.`,
    start: () => 'The term has no start, and the alliance no effective date.',
    duration: () => 'The term has no duration and no end.',
  },
  check(model, { report }) {
    const { alliance, term } = model;
    if (!term) {
      if (model.unreadable.includes('term') || everyProgramHasItsTerm(model)) return;
      const skeleton = 'term {\n  starts effective\n  runs tbd\n}';
      const fixes = safeFix('Add a term to be agreed', insertDeclaration(model, skeleton, []));
      report({ message: 'missing', facts: { alliance: alliance.name }, at: alliance.nameAt, element: alliance, fixes });
      return;
    }
    if (!startIsSaid(model)) {
      const fixes = term.starts ? [] : fixFor(term, 'starts');
      report({ message: 'start', at: term.starts?.at ?? term.nameAt, element: term, fixes });
    }
    if (isMissing(term, term.runs ?? term.ends, 'runs', 'ends')) {
      report({ message: 'duration', at: term.nameAt, element: term, fixes: fixFor(term, 'runs') });
    }
  },
  examples: {
    bad: [
      {
        text: '«term» { … }',
        without: ['term.runs', 'term.renews'],
        fixed: 'term {\n  …\n  runs tbd\n}',
      },
      { title: 'no term', text: 'alliance «RetailInsights» { … }', without: ['term'] },
      {
        title: 'it starts on a day that nothing states',
        text: 'term {\n  …\n  «starts effective»\n}',
        without: ['alliance.effective'],
      },
      {
        title: 'a stream of work has a term, the rest has none',
        text: 'alliance «RetailInsights» { … }\n\nprogram Analytics "Analytics work stream" {\n  starts effective\n  runs 12 months\n}',
        without: ['term'],
      },
    ],
    good: [
      { title: 'the effective date is the start', text: 'term {\n  runs indefinitely\n}' },
      {
        title: 'streams of work with terms of their own',
        text: 'program Analytics "Analytics work stream" {\n  starts effective\n  runs 12 months\n}\n\ncontribution PlatformEngineers from Northwind {\n  …\n  belongs to Analytics\n}\n\ncontribution RetailData from Contoso {\n  …\n  belongs to Analytics\n}\n\ncontribution ReserveNorthwind from Northwind {\n  …\n  belongs to Analytics\n}\n\ncontribution ReserveContoso from Contoso {\n  …\n  belongs to Analytics\n}',
        without: ['term'],
      },
    ],
  },
});

function fixFor(term: Term, word: 'starts' | 'runs') {
  return safeFix(`Add "${word}" to be agreed`, insertStatement(term, `${word} tbd`));
}

/** An alliance of programs needs no term beside theirs, unless somebody gives something outside of them. */
function everyProgramHasItsTerm({ programs, contributions }: AllianceModel): boolean {
  return (
    programs.length > 0 &&
    programs.every((program) => program.runs ?? program.ends ?? program.unknown) &&
    contributions.every((contribution) => contribution.program)
  );
}

/** A start that is the effective date is one only where that is said. */
function startIsSaid({ alliance, term }: AllianceModel): boolean {
  const dated = !isMissing(alliance, alliance.effective, 'effective');
  if (!term || dated || term.unreadable.includes('starts') || term.unknown) return true;
  const point = knownValue(term.starts?.point);
  return term.starts !== undefined && !(point?.type === 'word' && point.word === 'effective');
}
