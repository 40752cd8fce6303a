import { describe, expect, it } from 'vitest';
import { tell } from './testing/tell.ts';

const PARTIES =
  'party Northwind { person Alice  person Bruno  team Legal  goal Growth { priority high } }\nparty Contoso { }\n';

describe('names', () => {
  it('that are declared nowhere are told with the nearest of the right kind', () => {
    const [problem] = tell(`${PARTIES}deliverable D { accountable Northwind.Brnuo }`);
    expect(problem).toMatchObject({ code: 'unresolved-name', place: 'Northwind.Brnuo' });
    expect(problem!.message).toBe('Nobody is called Northwind.Brnuo. Is Northwind.Bruno meant?');
    expect(problem!.repaired[0]).toContain('accountable Northwind.Bruno }');
  });

  it('are never suggested where they cannot stand', () => {
    const [problem] = tell(`kpi Contosa { }\n${PARTIES}deliverable D { accountable Contos }`);
    expect(problem!.fixes.map(({ title }) => title)).toEqual(['Write Contoso']);
  });

  it('are found by their last part', () => {
    const [problem] = tell(`${PARTIES}deliverable D { accountable Bruno }`);
    expect(problem!.fixes[0]!.title).toBe('Write Northwind.Bruno');
  });

  it('may leave out their owner inside it', () => {
    expect(tell('party P { person A  sponsor A }')).toEqual([]);
    const [problem] = tell('party P { person Anna  sponsor Ana }');
    expect(problem!.fixes.map(({ title }) => title)).toContain('Write Anna');
  });

  it('of the wrong kind are told with what they are and what is meant', () => {
    const [problem] = tell('kpi JointRevenue { }\ndeliverable D { accountable JointRevenue }');
    expect(problem).toMatchObject({ code: 'wrong-kind', place: 'JointRevenue' });
    expect(problem!.message).toBe('JointRevenue is a kpi. After `accountable` stands a person or role.');
    expect(problem!.related[0]).toMatchObject({ place: 'JointRevenue', message: 'JointRevenue is declared here' });
  });

  it('of the wrong kind in a list are told with the word before the list', () => {
    const [problem] = tell(`${PARTIES}kpi K { }\nobjective O { measured by K, Contoso }`);
    expect(problem!.message).toBe('Contoso is a party. After `by` stands a kpi.');
  });

  it('declared twice are told at both places', () => {
    const problems = tell('body Ops { }\nkpi K { }\nbody Ops { }');
    expect(problems.map(({ code, place, at }) => [code, place, at.line])).toEqual([
      ['duplicate-name', 'Ops', 0],
      ['duplicate-name', 'Ops', 2],
    ]);
    expect(problems[0]!.message).toBe('Ops is declared twice. Every name stands for one thing: rename one of them.');
    expect(problems[0]!.related[0]!.at.line).toBe(2);
  });

  it('of two kinds at once are told as such', () => {
    const [problem] = tell('body Ops { }\nkpi Ops { }');
    expect(problem!.message).toContain('Ops is a body and a kpi at once.');
  });

  it('of people may be the same in two parties', () => {
    expect(tell('party A { person Alice }\nparty B { person Alice }')).toEqual([]);
  });

  it('declared twice across the files of an alliance are told in both files', () => {
    const files = { 'main.alliance': 'alliance A { }\nbody Ops { }', 'part.alliance': 'part of A\nbody Ops { }' };
    for (const file of Object.keys(files)) {
      const [problem, ...others] = tell(files, file);
      expect(problem).toMatchObject({ code: 'duplicate-name', place: 'Ops' });
      expect(problem!.related.map(({ at }) => at.uri.split('/').at(-1))).not.toContain(file);
      expect(others).toEqual([]);
    }
  });

  it('that two imported files declare are ambiguous where they are used', () => {
    const files = {
      'a.alliance': 'party Acme { }',
      'b.alliance': 'party Acme { }',
      'main.alliance': 'import "./a.alliance"\nimport "./b.alliance"\nalliance A { between Acme }',
    };
    const problems = tell(files, 'main.alliance').filter(({ code }) => code === 'ambiguous-name');
    expect(problems.map(({ place }) => place)).toEqual(['Acme']);
    expect(problems[0]!.related.map(({ at }) => at.uri.split('/').at(-1))).toEqual(['a.alliance', 'b.alliance']);
    expect(tell(files, 'a.alliance')).toEqual([]);
  });

  it('declared with a dot are told', () => {
    const [problem] = tell('person Alice');
    expect(problem).toBeDefined();
    const [dotted] = tell('party Northwind.Cloud { }');
    expect(dotted).toMatchObject({ code: 'dotted-declaration-name', place: 'Northwind.Cloud' });
  });

  it('declared in a library that is not imported are told with the import', () => {
    const files = { 'companies/parties.alliance': 'party Acme { }', 'main.alliance': 'alliance A { between Acme }' };
    const [problem] = tell(files, 'main.alliance');
    expect(problem!.message).toBe('Acme is declared in ./companies/parties.alliance, which this file does not import.');
    expect(problem!.repaired[0]).toBe('import "./companies/parties.alliance"\n\nalliance A { between Acme }');
  });

  it('with nothing behind their dot ask for the rest', () => {
    const [problem] = tell(`${PARTIES}deliverable D { accountable Northwind. }`);
    expect(problem!.message).toContain('After `Northwind.` a name is missing.');
  });
});
