import { describe, expect, it } from 'vitest';
import { allElements, elementsById } from '../model/alliance-model.ts';
import { isMissing, isUnknown, knownValue, partiesOf } from '../model/ask.ts';
import { createAllianceServices } from '../services.ts';
import { readWorkspace } from '../workspace.ts';

const language = createAllianceServices();
const read = (files: Readonly<Record<string, string>>) =>
  readWorkspace(
    Object.entries(files).map(([name, text]) => ({ uri: `file:///deal/${name}.alliance`, text })),
    language,
  ).models;
const readOne = (text: string) => read({ main: text })[0]!;

const HEAD =
  'alliance Retail { between Northwind, Contoso }\nparty Northwind { person Alice }\nparty Contoso { team Sales { person Dana  role Head } }\n';

describe('the model of an alliance', () => {
  it('is merged from its main file, its parts and what any of them imports', () => {
    const [model, ...others] = read({
      main: 'import "people"\nalliance Retail { between Northwind, Contoso }',
      exit: 'part of Retail\nexit { lead Northwind.Alice }',
      people: 'party Northwind { person Alice }\nparty Contoso\nparty Fabrikam { person Zoe }',
      other: 'kpi Unrelated',
    });
    expect(others).toEqual([]);
    expect(model!.files.map(({ uri, role }) => [uri.split('/').at(-1), role])).toEqual([
      ['main.alliance', 'main'],
      ['exit.alliance', 'part'],
      ['people.alliance', 'library'],
    ]);
    expect(model!.exits[0]!.leads.map((actor) => actor.id)).toEqual(['Northwind.Alice']);
    // A library may hold parties of many alliances: only those named by `between` take part.
    expect(model!.parties.map((party) => party.id)).toEqual(['Northwind', 'Contoso']);
    expect(model!.people.map((person) => person.id)).toEqual(['Northwind.Alice']);
    expect(model!.kpis).toEqual([]);
  });

  it('holds the playbooks about its parties, imported or not', () => {
    const models = read({
      main: 'import "northwind"\nalliance Retail { between Northwind, Contoso }\nparty Contoso { }',
      other: 'alliance Elsewhere { between Fabrikam }\nparty Fabrikam { }',
      northwind: 'party Northwind { }',
      policy:
        'import "northwind"\nplaybook Mine { applies to Northwind  require term }\nplaybook Theirs { applies to Fabrikam  require exit }',
    });
    expect(models.map(({ id, playbooks }) => [id, playbooks.map((playbook) => playbook.id)])).toEqual([
      ['Retail', ['Mine']],
      ['Elsewhere', []],
    ]);
  });

  it('holds people flat, by their qualified names, with party and team', () => {
    const model = readOne(HEAD);
    expect(model.people.map(({ id, party, team }) => [id, party, team])).toEqual([
      ['Northwind.Alice', 'Northwind', undefined],
      ['Contoso.Sales.Dana', 'Contoso', 'Contoso.Sales'],
    ]);
    expect(model.roles.map(({ id, party }) => [id, party])).toEqual([['Contoso.Sales.Head', 'Contoso']]);
  });

  it('resolves short names inside their owner and by kind', () => {
    const model = readOne(
      `${HEAD}kpi Sold { trigger Slow when below 70% of target then review by Board }\nbody Board { members Northwind.Alice }\nright Out { holder any-party  when Sold.Slow }`,
    );
    const [trigger] = model.kpis[0]!.triggers;
    expect(trigger!.id).toBe('Sold.Slow');
    expect(trigger!.then).toMatchObject({ type: 'review', by: [{ id: 'Board', kind: 'body' }] });
    expect(model.rights[0]!.when!.terms[0]).toMatchObject({
      type: 'named',
      target: { id: 'Sold.Slow', kind: 'trigger' },
    });
    expect(partiesOf(model, { at: model.bodies[0]!.at, id: 'Board' })).toEqual(['Northwind']);
  });

  it('tells known, unknown, unreadable and missing apart', () => {
    const model = readOne(
      `${HEAD}deliverable A { due tbd "Finance" }\ndeliverable B { due }\ndeliverable C { tbd }\ndeliverable D { due 2026-03-01 }\ndeliverable E { area technical }`,
    );
    const [a, b, c, d, e] = model.work;
    expect(isUnknown(a!.due!.point) && a!.due!.point.reason).toBe('Finance');
    expect(isUnknown(b!.due?.point) ? b!.due.point.unknown : b!.unreadable).toContain('unreadable');
    expect(isMissing(c!, c!.due, 'due')).toBe(false);
    expect(knownValue(d!.due!.point)).toEqual({ type: 'date', date: '2026-03-01' });
    expect(isMissing(e!, e!.due, 'due')).toBe(true);
  });

  it('keeps money and time exact', () => {
    const model = readOne(
      `${HEAD}value Joint { total USD 2.1bn over 3 years }\nshare S { split Northwind 33.3%, Contoso remainder }\nterm { runs 18 months }`,
    );
    expect(knownValue(model.values[0]!.total!.money)).toEqual({ currency: 'USD', amount: '2100000000' });
    expect(model.shares[0]!.split!.shares).toMatchObject([{ percent: '33.3', remainder: false }, { remainder: true }]);
    expect(model.term!.runs!.duration).toEqual({ amount: 18, unit: 'month' });
  });

  it('knows where everything stands, in UTF-16 units', () => {
    const model = readOne('alliance R { mission "😀" note "x" }\nkpi É { better higher }');
    const kpi = model.kpis[0]!;
    expect(kpi.nameAt).toMatchObject({ line: 1, character: 4, length: 1 });
    expect(kpi.bodyAt).toMatchObject({ line: 1, character: 7, length: ' better higher '.length });
    expect(model.alliance.notes[0]!.at).toMatchObject({ line: 0, character: 'alliance R { mission "😀" '.length });
  });

  it('gives every element an id of its own and finds it again', () => {
    const model = readOne(
      `${HEAD}escalation L { step "a"  step "b" }\nexit { wind-down { step "c" } }\nexit after Out by Contoso { }\nright Out { }`,
    );
    const ids = [...allElements(model)].map((element) => element.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(['L#1', 'L#2', 'exit', 'exit#1', 'exit.Out.Contoso']));
    for (const id of ids) expect(elementsById(model).get(id)?.id).toBe(id);
  });

  it('is plain data that survives JSON, and is the same for the same text', () => {
    const text = `${HEAD}/** Why we meet. */\nbody SteerCo { quorum 1 per-party and 3 members else any-party after 2 failed-meetings }`;
    const model = readOne(text);
    expect(JSON.parse(JSON.stringify(model))).toEqual(JSON.parse(JSON.stringify(readOne(text))));
    expect(model.bodies[0]!.doc).toBe('Why we meet.');
    expect(model.bodies[0]!.quorum).toMatchObject({
      terms: [{ number: 1 }, { number: 3 }],
      fallback: [{ who: 'any-party' }],
      failedMeetings: 2,
    });
  });

  it('never throws on half a file', () => {
    const text = `${HEAD}body B { seats 2 per-party quorum 1 per-party passes by majority deadlock then escalates to L }\nescalation L { step "x" by Northwind.Alice within 5 days }\npayment P from Northwind to Contoso { amount USD 5 per "x" due B within 3 days }\nlegal { liability { cap greater-of USD 1M and fees of 12 months } audit yearly by Northwind of Contoso }`;
    for (let end = 0; end <= text.length; end += 3) expect(() => read({ main: text.slice(0, end) })).not.toThrow();
  });
});
