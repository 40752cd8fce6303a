import { describe, expect, it } from 'vitest';
import { headerOf } from './headers.ts';

describe('headerOf', () => {
  it('reads alliances, parts and imports', () => {
    expect(
      headerOf('part of Deal\nimport "./a.alliance"\nimport “b”\n\nalliance Other "Other" {\n}\nparty Northwind {}\n'),
    ).toEqual({ alliances: ['Other'], parts: ['Deal'], imports: ['./a.alliance', 'b'], hasPlaybook: false });
  });

  it('heeds no comment, text or block', () => {
    const text = `// part of A
/* alliance B {} */
/** import "c" */
alliance Real "import alliance X" {
  mission """
    alliance Y
    part of Z "
  """
  note "part of Q"
  { alliance W }
}
import "late"`;
    expect(headerOf(text)).toEqual({ alliances: ['Real'], parts: [], imports: ['late'], hasPlaybook: false });
  });

  it('takes words that only begin or end like a header for what they are', () => {
    expect(headerOf('co-alliance X\nalliance-of X\ncounterpart of X\nreimport "a"')).toEqual({
      alliances: [],
      parts: [],
      imports: [],
      hasPlaybook: false,
    });
  });

  it('reads what it can of a broken file', () => {
    expect(headerOf('}}\nalliance Deal "open\nimport "./a"\n"""never closed')).toEqual({
      alliances: ['Deal'],
      parts: [],
      imports: ['./a'],
      hasPlaybook: false,
    });
    expect(headerOf('alliance')).toEqual({ alliances: [], parts: [], imports: [], hasPlaybook: false });
    expect(headerOf('\uFEFFpart of 合作\r\n')).toEqual({
      alliances: [],
      parts: ['合作'],
      imports: [],
      hasPlaybook: false,
    });
  });
});
