import { describe, expect, it } from 'vitest';
import { tell } from './testing/tell.ts';

describe('imports', () => {
  it('of a file that is not there are told with the nearest', () => {
    const files = {
      'companies/northwind.alliance': 'party Northwind { }',
      'main.alliance': 'import "./northwind.alliance"\nalliance A { }',
    };
    const [problem] = tell(files);
    expect(problem).toMatchObject({ code: 'missing-import', place: 'import "./northwind.alliance"' });
    expect(problem!.message).toBe(
      'There is no file "./northwind.alliance". Is "./companies/northwind.alliance" meant?',
    );
    expect(problem!.repaired[0]).toContain('import "./companies/northwind.alliance"\n');
  });

  it('of which nothing is used are told with a safe fix', () => {
    const files = { 'lib.alliance': 'party Acme { }', 'main.alliance': 'import "./lib.alliance"\nalliance A { }' };
    const [problem] = tell(files);
    expect(problem).toMatchObject({ code: 'unused-import', severity: 'warning' });
    expect(problem!.fixes[0]!.safe).toBe(true);
    expect(problem!.repaired[0]).toBe('alliance A { }');
  });

  it('are used when another file of the alliance uses their names', () => {
    const files = {
      'lib.alliance': 'party Acme { }',
      'main.alliance': 'import "./lib.alliance"\nalliance A { }',
      'part.alliance': 'part of A\nbody B { members Acme }',
    };
    expect(tell(files)).toEqual([]);
  });

  it('are used when what they declare counts unasked, as a playbook does', () => {
    const files = {
      'policy.alliance': 'playbook P { require mission }',
      'main.alliance': 'import "./policy.alliance"\nalliance A { }',
    };
    expect(tell(files).map(({ code }) => code)).not.toContain('unused-import');
  });

  it('of the file itself or of the same alliance add nothing', () => {
    expect(tell('import "./main.alliance"\nalliance A { }')[0]).toMatchObject({ code: 'cyclic-import' });
    const files = { 'main.alliance': 'alliance A { }', 'part.alliance': 'part of A\nimport "./main.alliance"' };
    expect(tell(files, 'part.alliance')[0]).toMatchObject({ code: 'cyclic-import' });
  });

  it('of two libraries of each other are allowed', () => {
    const files = {
      'a.alliance': 'import "./b.alliance"\nparty Acme { }\nside S of Base',
      'b.alliance': 'import "./a.alliance"\nparty Base { }\nside T of Acme',
    };
    expect(tell(files, 'a.alliance')).toEqual([]);
    expect(tell(files, 'b.alliance')).toEqual([]);
  });

  it('written twice are told once more than needed', () => {
    const files = {
      'lib.alliance': 'party Acme { }',
      'main.alliance': 'import "./lib.alliance"\nimport "./lib"\nalliance A { between Acme }',
    };
    expect(tell(files).map(({ code, at }) => [code, at.line])).toEqual([['said-twice', 1]]);
  });

  it('stand above the first declaration', () => {
    const files = {
      'lib.alliance': 'party Acme { }',
      'main.alliance': 'alliance A { between Acme }\nimport "./lib.alliance"\n',
    };
    const [problem] = tell(files);
    expect(problem).toMatchObject({ code: 'misplaced-header' });
    expect(problem!.repaired[0]).toBe('import "./lib.alliance"\nalliance A { between Acme }\n');
  });
});

describe('parts and alliances', () => {
  it('a part of an alliance that no file declares is told with the nearest', () => {
    const files = {
      'main.alliance': 'alliance RetailInsights { }',
      'part.alliance': 'part of RetailInsight\nbody B { }',
    };
    const problems = tell(files, 'part.alliance');
    expect(problems.map(({ code, place }) => [code, place])).toEqual([['part-without-alliance', 'RetailInsight']]);
    expect(problems[0]!.repaired[0]).toContain('part of RetailInsights\n');
  });

  it('two alliances in a file are told at the second', () => {
    const [problem] = tell('alliance A { }\nalliance B { }');
    expect(problem).toMatchObject({ code: 'several-alliances', place: 'B' });
  });

  it('a main file is no part', () => {
    const problems = tell('part of B\nalliance A { }');
    expect(problems.map(({ code }) => code)).toContain('several-alliances');
  });

  it('two main files of one alliance are told in both', () => {
    const files = { 'main.alliance': 'alliance A { }', 'other.alliance': 'alliance A { }' };
    expect(tell(files)[0]).toMatchObject({ code: 'duplicate-name', place: 'A' });
    expect(tell(files, 'other.alliance')[0]).toMatchObject({ code: 'duplicate-name', place: 'A' });
  });
});
