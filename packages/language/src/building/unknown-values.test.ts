import { describe, expect, it } from 'vitest';
import type { Unknown } from '../model/base.ts';
import { createAllianceServices } from '../services.ts';
import { readWorkspace } from '../workspace.ts';

const services = createAllianceServices();

/** Everything in the model of a declaration that is said not to be known. */
function unknownIn(text: string): { readonly states: readonly string[]; readonly reasons: readonly string[] } {
  const main =
    'alliance Deal {\n  between Northwind, Contoso\n}\nparty Northwind {}\nparty Contoso {}\nkpi Revenue {}\n';
  const { documents, models } = readWorkspace([{ uri: 'file:///deal.alliance', text: main + text }], services);
  expect(documents[0]!.parseResult.parserErrors.map(({ message }) => message)).toEqual([]);
  const states: string[] = [];
  const reasons: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { unknown, isUnknown, reason } = value as Partial<Unknown> & { isUnknown?: string };
    for (const state of [unknown, isUnknown]) if (typeof state === 'string') states.push(state);
    if (typeof reason === 'string') reasons.push(reason);
    for (const part of Object.values(value)) visit(part);
  };
  visit(models);
  return { states, reasons };
}

describe('what is not known yet', () => {
  it.each([
    ['the whole of a run', 'term {\n  runs tbd "Legal"\n}'],
    ['a renewal', 'term {\n  renews tbd "Legal"\n}'],
    ['the notice of a renewal', 'term {\n  renews 1 year notice tbd "Legal"\n}'],
    ['the notice against a renewal', 'term {\n  renews 1 year automatically unless notice tbd "Legal"\n}'],
    ['the length of what survives', 'exit {\n  survives liability for tbd "Legal"\n}'],
    ['a tail', 'exit {\n  money { tail Northwind tbd "Legal" for 12 months }\n}'],
    ['the length of a tail', 'exit {\n  money { tail Northwind 20% for tbd "Legal" }\n}'],
    ['a cap', 'legal {\n  liability { cap tbd "Legal" }\n}'],
    ['an indemnity', 'legal {\n  indemnity tbd "Legal"\n}'],
    ['the length of a warranty', 'legal {\n  warranty by Northwind that "it works" for tbd "Legal"\n}'],
    ['the notice of a change of control', 'legal {\n  change-of-control notice tbd "Legal"\n}'],
    ['consent to a change of control', 'legal {\n  change-of-control tbd "Legal"\n}'],
    ['consent to publicity', 'legal {\n  publicity tbd "Legal"\n}'],
    ['the notice of an audit', 'legal {\n  audit yearly by Northwind notice tbd "Legal"\n}'],
    ['the notice of force majeure', 'legal {\n  force-majeure notice tbd "Legal"\n}'],
    ['the data protection laws', 'legal {\n  data-protection tbd "Legal"\n}'],
    ['the law for an asset', 'asset Data {\n  regime tbd "Legal"\n}'],
    ['a royalty', 'asset Data {\n  license Use to Contoso { royalty tbd "Legal" }\n}'],
    ['the rules of an arbitration', 'escalation Disputes {\n  step arbitration under tbd "Legal" final\n}'],
    ['the seat of an arbitration', 'escalation Disputes {\n  step arbitration seat tbd "Legal" final\n}'],
    ['the language of an arbitration', 'escalation Disputes {\n  step arbitration language tbd "Legal" final\n}'],
    ['how many arbitrate', 'escalation Disputes {\n  step arbitration arbitrators tbd "Legal" final\n}'],
    ['when a decision is due', 'decision Price {\n  decided tbd "Legal"\n}'],
    ['who makes a decision', 'decision Price {\n  made tbd "Legal"\n}'],
    ['the area of a decision', 'decision Price {\n  area tbd "Legal"\n}'],
    ['how long a level lasts', 'kpi Uptime {\n  trigger Slow when below 90% for tbd "Legal"\n}'],
    ['how long another KPI is low', 'right Leave {\n  when Revenue below 90% of target for tbd "Legal"\n}'],
    ['how long nothing can be done', 'right Leave {\n  when force-majeure for tbd "Legal"\n}'],
    ['a fee', 'right Leave {\n  fee tbd "Legal"\n}'],
    ['seats', 'body Board {\n  seats tbd "Legal"\n}'],
    ['votes', 'body Board {\n  votes tbd "Legal"\n}'],
    ['a quorum', 'body Board {\n  quorum tbd "Legal"\n}'],
    ['a way to pass', 'body Board {\n  passes by tbd "Legal"\n}'],
    ['an amount to pay', 'payment Fee from Contoso to Northwind {\n  amount tbd "Legal"\n}'],
    ['the price of an option', 'option Put {\n  price tbd "Legal"\n}'],
    ['the law of a company', 'venture Lab {\n  form "limited" under tbd "Legal"\n}'],
    ['what is given', 'contribution Money from Contoso {\n  gives tbd "Legal"\n}'],
    ['the kind of an alliance', 'alliance Other {\n  kind tbd "Legal"\n}'],
    ['who approves a press release', 'communication {\n  press tbd "Legal"\n}'],
    ['how often a body meets then', 'body Board {\n  meets weekly until 2026-12-31 then tbd "Legal"\n}'],
    ['the currency', 'alliance Other {\n  currency tbd "Legal"\n}'],
    ['what concerns a stakeholder', 'stakeholder Contoso {\n  concern tbd "Legal"\n}'],
    ['how much is given', 'contribution Money from Contoso {\n  gives cash tbd "Legal"\n}'],
    [
      'what stands behind a guarantee',
      'alliance Other {\n  between Fabrikam\n}\nparty Fabrikam {\n  guaranteed by Contoso { tbd "Legal" }\n}',
    ],
    ['another way for a dispute', 'escalation Disputes {\n  except "patents" to courts { tbd "Legal" }\n}'],
    ['what holds during a dispute', 'escalation Disputes {\n  meanwhile performance-continues { tbd "Legal" }\n}'],
    ['how data flows', 'access Feed from Contoso to Northwind {\n  through tbd "Legal"\n}'],
  ])('can be said of %s, with the reason', (_, text) => {
    expect(unknownIn(text)).toEqual({ states: ['tbd'], reasons: ['Legal'] });
    expect(unknownIn(text.replace('tbd', 'redacted')).states).toEqual(['redacted']);
  });
});

describe('the way of partnering', () => {
  it('keeps why it is open where the reason for a way that was chosen stands', () => {
    const text = 'alliance Deal {\n  route tbd "Finance compares them"\n}';
    const { route } = readWorkspace([{ uri: 'file:///a.alliance', text }], services).models[0]!.alliance;
    expect(route).toMatchObject({ unknown: 'tbd', reason: { value: 'Finance compares them' } });
  });
});

describe('the block of a statement', () => {
  it.each([
    ['a guarantee', 'party Fabrikam {\n  guaranteed by Contoso { … }\n}'],
    ['another way for a dispute', 'escalation Disputes {\n  except "patents" to courts { … }\n}'],
    ['what holds during a dispute', 'escalation Disputes {\n  meanwhile performance-continues { … }\n}'],
  ])('is kept: of %s', (_, text) => {
    const block = 'note "As lawyers say"  source "§9"  agreed by Contoso on 2026-01-12';
    const main = `alliance Deal {\n  between Northwind, Contoso, Fabrikam\n}\nparty Contoso {}\n`;
    const files = [{ uri: 'file:///deal.alliance', text: main + text.replace('…', block) }];
    const model = JSON.stringify(readWorkspace(files, services).models);
    expect(model).toContain('"value":"As lawyers say"');
    expect(model).toContain('"places":["§9"]');
    expect(model).toContain('"value":"2026-01-12"');
  });
});

describe('days', () => {
  const parts = (text: string): string =>
    JSON.stringify(readWorkspace([{ uri: 'file:///a.alliance', text }], services).models);

  it('says on which day of the year a payment is due, and counts business days', () => {
    const text = [
      'alliance Deal {}',
      'payment Fee from "A" to "B" {\n  due yearly on 15 March\n}',
      'kpi Reply {\n  target 10 business days\n}',
    ].join('\n');
    expect(parts(text)).toContain('"cadence":"yearly","day":15,"month":"March"');
    expect(parts(text)).toContain('"number":"10","unit":"business days"');
  });
});
