import { type AllianceModel, readWorkspace } from '@alliance-lang/language';
import { describe, expect, it } from 'vitest';
import { diffModels } from './diff-models.ts';
import { type ModelChange, placeOf } from './model-diff.ts';

const DEAL = `alliance Deal "Northwind × Contoso" {
  stage sign
  between Northwind, Contoso
}

party Northwind "Northwind" {
  person Alice "Alice Chen" { function sales }
  team Platform "Platform" {
    person Wei "Wei Zhang"
  }
}

party Contoso "Contoso" {
  person Dana "Dana Weber"
}

body SteerCo "Steering committee" {
  members Northwind.Alice, Contoso.Dana
  chair Northwind.Alice
  deadlock on Price then stays-as-is
  deadlock then escalates to Disputes
}

decision Price "Prices" {
  made by SteerCo
}

escalation Disputes "Disputes" {
  step "Leads talk" by Northwind.Alice, Contoso.Dana within 5 days
  step "Mediation" by "ICC" within 30 days
  step "Arbitration" by "ICC" final
}

share Subscription "Revenue" {
  split Northwind 55%, Contoso 45%
  when above USD 5M then split Northwind 50%, Contoso 50%
  when above USD 9M then split Northwind 45%, Contoso 55%
  minimum Contoso USD 200k per year
}

right Convenience "Leave without a reason" {
  holder any-party
  notice 180 days
}
`;

function model(...texts: string[]): AllianceModel {
  return readWorkspace(texts.map((text, index) => ({ uri: `file:///w/${index}.alliance`, text }))).models[0]!;
}

function told(change: ModelChange): string {
  const { kind, id } = placeOf(change);
  switch (change.type) {
    case 'renamed':
      return `renamed ${kind} ${change.before.id} to ${id}`;
    case 'reordered':
      return `reordered ${kind} ${id}`;
    case 'changed': {
      const entry = change.entry ? `[${change.entry}]` : '';
      return `${id} ${change.field}${entry}: ${change.from?.text ?? '–'} → ${change.to?.text ?? '–'}`;
    }
    default:
      return `${change.type} ${kind} ${id}`;
  }
}

/** What the differ tells of an edit of the deal. */
function changes(edit: (text: string) => string, from = DEAL): string[] {
  return diffModels(model(from), model(edit(from))).changes.map(told);
}

describe('diffModels', () => {
  it.each([
    ['notice 180 days', 'notice 270 days', ['Convenience notice: 180 days → 270 days']],
    ['Northwind 55%, Contoso 45%', 'equally', ['Subscription split: Northwind 55%, Contoso 45% → equally']],
    ['above USD 9M', 'above USD 8M', ['Subscription tiers.when[2]: above USD 9,000,000 → above USD 8,000,000']],
    ['USD 200k per year', 'USD 0.2M per year', []],
    [
      'minimum Contoso USD 200k',
      'minimum Contoso USD 250k',
      ['Subscription minimums.money[Contoso]: USD 200,000 per year → USD 250,000 per year'],
    ],
    ['  notice 180 days\n', '', ['Convenience notice: 180 days → –']],
    ['notice 180 days', 'notice tbd "Legal asks"', ['Convenience notice: 180 days → tbd "Legal asks"']],
    ['then stays-as-is', 'then approved', ['SteerCo deadlocks.then[Price]: stays-as-is → approved']],
    ['members Northwind.Alice, Contoso.Dana', 'members Contoso.Dana', ['SteerCo members: Northwind.Alice → –']],
    ['chair Northwind.Alice', 'chair Contoso.Dana', ['SteerCo chair.actor: Northwind.Alice → Contoso.Dana']],
    ['stage sign', 'stage launch', ['Deal stage: sign → launch']],
  ])('%s → %s', (from, to, expected) => {
    expect(DEAL).toContain(from);
    expect(changes((text) => text.replace(from, to))).toEqual(expected);
  });

  it('tells statements with a block by who and what they are of, and the block by itself', () => {
    const from = DEAL.replace(
      '  step "Leads talk"',
      '  except "patents" to courts\n  meanwhile performance-continues\n$&',
    )
      .replace('  person Dana', '  guaranteed by Holding { source "§9" }\n$&')
      .concat('external Holding "Holding" {}\nexternal Bank "Bank" {}\n');
    const tells = (before: string, after: string): string[] => changes((text) => text.replace(before, after), from);
    expect(tells('by Holding { source "§9" }', 'by Bank')).toEqual([
      'Contoso guarantees[Holding]: by Holding → –',
      'Contoso guarantees[Bank]: – → by Bank',
    ]);
    expect(tells('Holding { source "§9" }', 'Holding { tbd "Until 2027?" }')).toEqual([
      'Contoso guarantees.sources[Holding]: places §9 → –',
      'Contoso guarantees.unknown[Holding]: – → tbd "Until 2027?"',
    ]);
    expect(tells('to courts', 'to mediation')).toEqual(['Disputes exceptions.method["patents"]: courts → mediation']);
    expect(tells('performance-continues', 'tbd "Legal asks"')).toEqual([
      'Disputes meanwhile.rule: performance-continues → tbd "Legal asks"',
    ]);
  });

  it('tells added and removed declarations, and names that lead nowhere now', () => {
    expect(
      changes((text) => text.replace(/decision Price[\s\S]*?\n}\n/, 'risk Leak "Data leak" { impact high }\n')),
    ).toEqual(['SteerCo deadlocks.on[Price]: Price → Price', 'removed decision Price', 'added risk Leak']);
  });

  it('tells a rename once, and nothing of what refers to it or belongs to it', () => {
    expect(changes((text) => text.replaceAll(/\bSteerCo\b/g, 'Board'))).toEqual(['renamed body SteerCo to Board']);
    expect(changes((text) => text.replaceAll(/\bNorthwind\b(?!"| ×)/g, 'Nw'))).toEqual([
      'renamed party Northwind to Nw',
    ]);
    expect(
      changes((text) =>
        text
          .replaceAll(/\bAlice\b(?! Chen)/g, 'Al')
          .replace('Alice Chen" { function sales', 'Alice Chen" { function legal'),
      ),
    ).toEqual(['renamed person Northwind.Alice to Northwind.Al', 'Northwind.Al function: sales → legal']);
  });

  it('takes a renamed declaration that says something else for another', () => {
    expect(
      changes((text) =>
        text.replace(
          /right Convenience[\s\S]*/,
          'right Breach "Leave after a breach" {\n  holder other-party\n  cure 30 days\n}\n',
        ),
      ),
    ).toEqual(['removed right Convenience', 'added right Breach']);
  });

  it('tells steps that come in another order, and only then', () => {
    const swapped = (text: string) => text.replace(/( {2}step "Leads.*\n)( {2}step "Mediation.*\n)/, '$2$1');
    expect(changes(swapped)).toEqual(['reordered escalation Disputes']);
    expect(changes((text) => text.replace(/ {2}step "Leads.*\n/, ''))).toEqual(['removed ladder-step Disputes#1']);
    expect(changes((text) => text.replace('within 30 days', 'within 45 days'))).toEqual([
      'Disputes#2 within: 30 days → 45 days',
    ]);
  });

  it('tells tiers in another order: the first that fits holds', () => {
    const swapped = (text: string) => text.replace(/( {2}when above USD 5M.*\n)( {2}when above USD 9M.*\n)/, '$2$1');
    expect(changes(swapped)).toHaveLength(1);
    expect(changes(swapped)[0]).toContain('Subscription tiers:');
  });

  it('sees no difference in files, order and layout', () => {
    const [head = '', ...rest] = DEAL.split(/\n(?=party|body|decision|escalation|share|right)/);
    const moved = model(head, `part of Deal\n${rest.reverse().join('\n')}`);
    expect(diffModels(model(DEAL), moved).changes).toEqual([]);
    expect(changes((text) => text.replaceAll('{\n', '{ // a comment\n\n\n').replaceAll('  ', '\t'))).toEqual([]);
    expect(
      changes((text) => text.replace('members Northwind.Alice, Contoso.Dana', 'members Contoso.Dana, Northwind.Alice')),
    ).toEqual([]);
  });

  it('says where a change stands in both versions', () => {
    const [change] = diffModels(model(DEAL), model(`// first line\n${DEAL.replace('180 days', '90 days')}`)).changes;
    const lineOf = (text: string) => DEAL.slice(0, DEAL.indexOf(text)).split('\n').length - 1;
    if (change?.type !== 'changed') throw new Error('a change of a statement is expected');
    expect([change.from?.at.line, change.to?.at.line]).toEqual([lineOf('notice 180'), lineOf('notice 180') + 1]);
    expect(change.before.at.line).toBe(lineOf('right Convenience'));
  });
});
