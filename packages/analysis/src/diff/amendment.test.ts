import { type AllianceModel, createAllianceServices, readWorkspace } from '@alliance-lang/language';
import { describe, expect, it } from 'vitest';
import { applyFix } from '../lint/testing/run-example.ts';
import { amendmentText, unrecordedChanges } from './amendment.ts';
import { amendmentEdits } from './amendment-edit.ts';

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

/** A later text with the amendment that it needs. */
function recorded(text: string): string {
  const [signed, now] = [model(DEAL), model(text)];
  const written = amendmentEdits(unrecordedChanges(signed, now), signed, now, { since: 'signed-2026' });
  const result = written ? applyFix(text, { title: 'Write it', safe: false, edits: written.edits }) : text;
  expect(model(result).files.every(({ complete }) => complete)).toBe(true);
  return result;
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
  });

  it('take in what changes while nobody has agreed to them, and tell the last of each value', () => {
    const once = recorded(DEAL.replace('90 days', '180 days'));
    const twice = recorded(once.replace('3 years', '4 years').replace('notice 180 days', 'notice 270 days'));
    expect(twice).toContain(`amendment Amendment1 "Changes since signed-2026" {
  effective tbd "The day on which it takes effect"
  approved by SteerCo
  changes Convenience, term
  note "right Convenience: notice 270 days instead of 90 days"
  note "term: runs 4 years instead of 3 years"
}`);
    expect(recorded(twice)).toBe(twice);
    // A statement that had not changed yet, of a declaration that is named already.
    const thrice = recorded(twice.replace('notice 270 days', 'notice 270 days\n  fee USD 10k'));
    expect(thrice).toContain('  note "right Convenience: new fee USD 10,000"\n}');
    expect(thrice).toContain('  changes Convenience, term\n');
    expect(recorded(thrice)).toBe(thrice);
  });

  it('take in nothing more once somebody has agreed on a day, and what people wrote stays', () => {
    const once = recorded(DEAL.replace('90 days', '180 days'));
    const agreed = [
      once.replace('approved by SteerCo', 'approved by SteerCo on 2026-07-01'),
      once.replace('approved by SteerCo', 'approved by SteerCo\n  agreed by Northwind.Alice on 2026-07-01'),
    ];
    for (const text of agreed) {
      const more = recorded(text.replace('3 years', '4 years'));
      expect(more).toContain('  changes Convenience\n');
      expect(more).toContain('amendment Amendment2 ');
      expect(more).toContain('  changes term\n');
    }
    // One that notes nothing names the declaration as a whole, whatever changes in it; one that says nothing yet takes all in.
    const plain = `${DEAL.replace('90 days', '180 days')}amendment Longer "Longer notice" { changes Convenience }\n`;
    expect(recorded(plain)).toBe(plain);
    expect(recorded(plain.replace('3 years', '4 years'))).toContain(
      '{ changes Convenience, term  note "term: runs 4 years instead of 3 years" }',
    );
    const empty = `${DEAL.replace('90 days', '180 days')}amendment Longer\n`;
    expect(recorded(empty)).toContain(
      'amendment Longer { changes Convenience\nnote "right Convenience: notice 180 days instead of 90 days" }',
    );
    expect(recorded(recorded(empty))).toBe(recorded(empty));
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
