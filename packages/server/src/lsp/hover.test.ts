import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Hover, MarkupContent } from 'vscode-languageserver';
import { type Session, startSession } from '../testing/session.ts';

const files = {
  'retail.alliance': `import "./northwind"
/** Forecasts for **shops**. */
alliance Retail "Retail insights" {
  between Northwind, Contoso
  effective later-of Signed and Cleared
  driver Northwind.Alice
}
event Signed { happened on 2026-02-27 }
event Cleared { happened on 2026-03-01 }
event Audited
term { starts effective  runs 3 years  renews 1 year automatically unless notice 180 days }
party Contoso { person Dana "Dana Fox" }
`,
  'northwind.alliance': `party Northwind "Northwind_Cloud" {
  /** Runs sales since 2019. */
  person Alice "Alice Chen" { title "CRO"  reports to Ceo }
  role Ceo { function executive }
  sponsor Alice
}
`,
  'work.alliance': `part of Retail\r
body SteerCo "Steering 🚀" {\r
  members Northwind.Alice, Contoso.Dana { note "x" }\r
  quorum 1 per-party\r
  meets monthly until 18 months after effective then quarterly\r
}\r
decision Price { area pricing  made by SteerCo  decided within 5 days else escalates to Up }\r
deliverable Tool "Tool" { accountable Northwind.Alice  due 18 months after effective }\r
responsibility Report { accountable Northwind.Alice }\r
escalation Up "Way up" {\r
  step "Talk" by Northwind.Alice within 2 weeks\r
  step "Decide" by SteerCo within 30 days\r
}\r
share Net { split Northwind 55%, Contoso 40% }\r
restriction Still { ends 90 days after notice }\r
objective Fast { waive missing-mission because "x" }\r
plan First { starts 2026-03-01  milestone Kickoff "Start" due day 5 }\r
contribution Late from Contoso { due 30 days after Audited }\r
contribution Money from Contoso { gives cash USD 1.2M, cash EUR 1M..2M }\r
decision Scope { area scope  made by SteerCo  decided within 10 business days else escalates to Up }\r
`,
};
type File = keyof typeof files;

let session: Session;
beforeAll(async () => {
  session = await startSession({ files });
  for (const [path, text] of Object.entries(files)) await session.open(path, text);
  await session.until(() => session.diagnostics('work.alliance') !== undefined, 'the workspace');
});
afterAll(async () => {
  await session[Symbol.asyncDispose]();
});

async function hover(path: File, piece: string): Promise<string> {
  const found = await session.ask<Hover | null>('textDocument/hover', path, {
    position: session.position(path, piece),
  });
  return (found?.contents as MarkupContent | undefined)?.value ?? '';
}

describe('names', () => {
  test('a person: title, comment, seats and duties, wherever they are said', async () => {
    const text = await hover('retail.alliance', 'driver Northwind.¦Alice');
    expect(text).toContain('**Alice Chen** · Northwind.Alice · person');
    expect(text).toContain('Runs sales since 2019.');
    expect(text).toContain('- CRO.');
    expect(text).toContain('- Reports to Ceo (Northwind).');
    expect(text).toContain('- *member of* SteerCo');
    expect(text).toContain('- *accountable for* Tool, Report');
    expect(text).toContain('- *drives* Retail');
    expect(text).toContain('- *a step of* Up');
    expect(text).toContain('- *sponsor of* Northwind');
  });
  test('a body: how it works and what it decides', async () => {
    const text = await hover('work.alliance', 'made by ¦SteerCo');
    expect(text).toMatch(/^\*\*Steering 🚀\*\* · SteerCo · body/);
    expect(text).toContain('- Its members are Alice Chen (Northwind) and Dana Fox (Contoso).');
    expect(text).toContain('- It can decide when there are present: 1 per party.');
    expect(text).toContain('- *decides* Price');
    expect(text).toContain('→ **2027-09-01, a Wednesday**');
  });
  test('an owner before a dot is hovered as itself, and what it owns is not said of it', async () => {
    const text = await hover('work.alliance', 'accountable North¦wind.Alice');
    expect(text).toContain('**Northwind\\_Cloud** · Northwind · party');
    expect(text).not.toContain('accountable for');
    expect(text).toContain('- *people* 1');
  });
  test('the total time of a ladder, a vacant role, a declaration on one line', async () => {
    expect(await hover('work.alliance', 'escalation ¦Up')).toContain('- *in all* 2 weeks + 30 days = 44 days');
    expect(await hover('northwind.alliance', 'reports to ¦Ceo')).toContain('vacant');
    expect(await hover('work.alliance', 'milestone ¦Kickoff')).toContain('- It is due on day 5.');
  });
  test('a name that leads nowhere says nothing', async () => {
    await session.open('lost.alliance', 'body Lost { members Nobody }\n');
    const position = session.position('lost.alliance', 'members ¦Nobody');
    expect(await session.ask('textDocument/hover', 'lost.alliance', { position })).toBeNull();
  });
});

describe('values', () => {
  test('a point in time comes to a day, with its weekday', async () => {
    expect(await hover('work.alliance', 'due 18 mon¦ths after effective')).toContain(
      '18 months after effective → **2027-09-01, a Wednesday**',
    );
    expect(await hover('retail.alliance', '¦later-of')).toContain('→ **2026-03-01, a Sunday**');
    expect(await hover('retail.alliance', 'happened on 2026-0¦2-27')).toBe('');
    expect(await hover('work.alliance', 'starts 2026¦-03-01')).toBe('**2026-03-01, a Sunday**');
    expect(await hover('work.alliance', 'due ¦day 5')).toContain('→ **2026-03-06, a Friday**');
  });
  test('a point that has no day yet says why', async () => {
    expect(await hover('work.alliance', 'ends ¦90 days after notice')).toContain(
      'no day yet: it counts from the day of the notice',
    );
    expect(await hover('work.alliance', 'due 30 d¦ays after Audited')).toContain('no day yet');
  });
  test('the end of the term and the last day for notice', async () => {
    expect(await hover('retail.alliance', 'runs ¦3 years')).toContain('Runs until **2029-02-28, a Wednesday**');
    expect(await hover('retail.alliance', '¦renews 1 year')).toContain('Last day for notice: **2028-09-01, a Friday**');
  });
  test('an amount: money to the last digit, a length of time with how it is counted', async () => {
    expect(await hover('work.alliance', 'USD 1.¦2M')).toBe('**USD 1,200,000**, US Dollar');
    expect(await hover('work.alliance', 'EUR 1M¦..2M')).toBe('**EUR 1,000,000..2,000,000**, Euro');
    expect(await hover('work.alliance', 'within ¦10 business days')).toBe(
      '**10 business days**: Working days only: without weekends and the public holidays of the calendar.',
    );
    expect(await hover('work.alliance', 'within ¦2 weeks')).toContain('**2 weeks**: So many times seven');
    expect(await hover('work.alliance', 'due ¦30 days after Audited')).toMatch(/no day yet.*So many calendar days/s);
  });
  test('the sum of a split', async () => {
    expect(await hover('work.alliance', 'split Northwind 5¦5%')).toContain('Together **95 %**');
  });
});

describe('words', () => {
  test('a statement with its example, a word of a set with its meaning there', async () => {
    expect(await hover('work.alliance', '¦quorum')).toContain('**Quorum**: Who must be present');
    expect(await hover('work.alliance', 'quorum 1 ¦per-party')).toContain('representatives of each party');
    expect(await hover('work.alliance', '¦body SteerCo')).toContain('A committee or working group');
  });
  test('a rule in a waiver', async () => {
    expect(await hover('work.alliance', 'waive ¦missing-mission')).toMatch(/^\*\*.*mission/i);
  });
  test('nothing on texts and blanks', async () => {
    expect(await hover('work.alliance', '"Steer¦ing')).toBe('');
  });
});
