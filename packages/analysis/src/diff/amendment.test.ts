import { type AllianceModel, createAllianceServices, readWorkspace } from '@alliance-lang/language';
import { describe, expect, it } from 'vitest';
import { amendmentText, unrecordedChanges } from './amendment.ts';

const DEAL = `alliance Deal "Northwind × Contoso" {
  stage sign
  between Northwind, Contoso
  scope { territory "Austria" }
}
party Northwind "Northwind" {
  person Alice "Alice Chen"
}
party Contoso "Contoso" {
  person Dana "Dana Weber"
}
body SteerCo "Steering committee" {
  level strategic
  members Northwind.Alice, Contoso.Dana
}
escalation Disputes "Disputes" {
  step "Leads talk" by Northwind.Alice, Contoso.Dana within 5 days
}
kpi Revenue "Joint revenue" { target USD 500k by 2026-12-31 }
share Subscription "Subscription" { split Northwind 55%, Contoso 45% }
legal {
  governing-law "Austria"
  liability { cap USD 1M }
}
term { runs 3 years }
right Convenience "Leave" { notice 90 days }
`;

const services = createAllianceServices();

function model(text: string): AllianceModel {
  return readWorkspace([{ uri: 'file:///w/deal.alliance', text }], services).models[0]!;
}

/** The amendment that an edit of the signed deal needs. */
function amendment(...edits: readonly (readonly [from: string | RegExp, to: string])[]): string | undefined {
  const now = model(edits.reduce((text, [from, to]) => text.replace(from, to), DEAL));
  return amendmentText(unrecordedChanges(model(DEAL), now), now, { since: 'signed-2026' });
}

describe('amendments', () => {
  it('name what changed and tell what stood there before', () => {
    const text = amendment(['90 days', '180 days'], ['Contoso 45%', 'Contoso 50%'], ['Northwind 55%', 'Northwind 50%']);
    expect(text).toBe(`amendment Amendment1 "Changes since signed-2026" {
  effective tbd "The day on which it takes effect"
  approved by SteerCo
  changes Subscription, Convenience
  note "share Subscription: split Northwind 50%, Contoso 50% instead of Northwind 55%, Contoso 45%"
  note "right Convenience: notice 180 days instead of 90 days"
}
`);
  });

  it('name clauses and single declarations by their words, and what is gone by a text', () => {
    const text = amendment(
      ['"Austria" }', '"Austria", "Italy" }'],
      ['governing-law "Austria"', 'governing-law "Italy"'],
      ['cap USD 1M', 'cap USD 2M'],
      ['3 years', '4 years'],
      ['within 5 days', 'within 9 days'],
      [/kpi Revenue.*\n/, ''],
    );
    expect(/changes (.*)/.exec(text ?? '')?.[1]).toBe('scope, governing-law, liability, term, Disputes, "kpi Revenue"');
    expect(text).toContain('note "alliance Deal: new scope, territory “Italy”"');
    // What it writes can be read, and its names lead somewhere.
    const after = model(DEAL + text);
    expect(after.files.every(({ complete }) => complete)).toBe(true);
    expect(after.amendments[0]?.changes.map(({ id, word, text: said }) => id ?? word ?? said)).toContain('Disputes');
  });

  it('are not needed for other words, progress and instruments, nor for what one records already', () => {
    expect(amendment()).toBeUndefined();
    expect(amendment(['stage sign', 'stage operate'], ['"Joint revenue"', '"Revenue of both"'])).toBeUndefined();
    const written = amendment(['90 days', '180 days']) ?? '';
    expect(amendment(['90 days', '180 days'], [/$/, written])).toBeUndefined();
    const more = amendment(['90 days', '180 days'], ['3 years', '4 years'], [/$/, written]);
    expect(more).toContain('amendment Amendment2 ');
    expect(more).toContain('  changes term\n');
  });

  it('are approved by whom the alliance says', () => {
    const by = (extra: string): string | undefined =>
      /approved by (.*)/.exec(amendment(['90 days', '180 days'], [/$/, extra]) ?? '')?.[1];
    expect(by('change Changes "C" { approved by Northwind.Alice, Contoso.Dana }\n')).toBe(
      'Northwind.Alice, Contoso.Dana',
    );
    const clause = amendment(
      ['90 days', '180 days'],
      ['legal {', 'legal {\n  amendments in-writing by Northwind, Contoso'],
    );
    expect(clause).toContain('approved by Northwind, Contoso\n');
  });
});
