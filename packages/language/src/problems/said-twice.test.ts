import { describe, expect, it } from 'vitest';
import { blocksWithOnce, saidOnce } from '../grammar/said-once.ts';
import { ast } from '../index.ts';
import { tell } from './testing/tell.ts';

describe('statements said twice', () => {
  it('are told at the second, with the first', () => {
    const [problem, ...others] = tell('body B {\n  quorum 75%\n  level strategic\n  quorum 50%\n}');
    expect(problem).toMatchObject({ code: 'said-twice', place: 'quorum 50%' });
    expect(problem!.message).toBe('`quorum` is said twice here; only the first counts.');
    expect(problem!.related[0]).toMatchObject({ place: 'quorum 75%' });
    expect(problem!.repaired[0]).toBe('body B {\n  quorum 75%\n  level strategic\n}');
    expect(others).toEqual([]);
  });

  it('are silent where statements add up', () => {
    expect(tell('kpi K { target 5  target 6  trigger A when below 5  trigger B when below 3 }')).toEqual([]);
    expect(tell('party P { person A  person B  sponsor A  sponsor B }')).toEqual([]);
  });

  it('are told for `belongs to` in every block', () => {
    const [problem] = tell('program P { }\nbody B { belongs to P  belongs to P }');
    expect(problem).toMatchObject({ code: 'said-twice' });
  });

  it('are told for the two scores of one criterion', () => {
    expect(tell('candidate C { trust 4  trust 3 }')[0]).toMatchObject({ code: 'said-twice', place: 'trust 3' });
  });

  it('are told over all files of an alliance where it has them once', () => {
    const files = {
      'main.alliance': 'alliance A { }\nterm { runs 1 year }',
      'part.alliance': 'part of A\nterm { runs 2 years }',
    };
    const [problem] = tell(files);
    expect(problem).toMatchObject({ code: 'said-twice', place: 'term' });
    expect(problem!.related[0]!.at.uri).toContain('part.alliance');
  });

  it('may be exits for several causes, but only one without', () => {
    const rights = 'right R { holder any-party }\nright S { holder any-party }\n';
    expect(tell(`${rights}exit { }\nexit after R { }\nexit after S { }`)).toEqual([]);
    expect(tell('exit { }\nexit { }').map(({ code }) => code)).toEqual(['said-twice', 'said-twice']);
  });

  it('are looked for in properties that the syntax tree has', () => {
    const reflection = new ast.AllianceAstReflection();
    const unknown = blocksWithOnce.flatMap((block) => {
      const known = Object.keys(reflection.getTypeMetaData(block).properties);
      return saidOnce(block)
        .filter((property) => !known.includes(property))
        .map((property) => `${block}.${property}`);
    });
    expect(blocksWithOnce.length).toBeGreaterThan(40);
    expect(unknown).toEqual([]);
  });
});
