import { readFileSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { Sandbox } from '../testing/sandbox.ts';
import { familyOf } from './family.ts';

let sandbox: Sandbox;
afterEach(() => sandbox.remove());

function family(given: readonly string[], cwd = '.'): string[] {
  const { folder } = sandbox;
  const read = (path: string): string => readFileSync(path, 'utf8');
  const paths = given.map((path) => join(folder, path));
  return familyOf(paths, join(folder, cwd), read).map((path) => relative(folder, path).replaceAll('\\', '/'));
}

const main = 'alliance Deal "Deal" {\n}\n';
const part = 'part of Deal\n';

describe('familyOf', () => {
  it('finds the parts below the main file and what any of them imports', () => {
    sandbox = new Sandbox({
      'deal/deal.alliance': `import "../companies/northwind"\n${main}`,
      'deal/parts/legal.alliance': part,
      'deal/other.alliance': 'part of Other\n',
      'companies/northwind.alliance': 'import "./people.alliance"\nparty Northwind {}\n',
      'companies/people.alliance': '',
      'elsewhere/deal.alliance': part,
    });
    expect(family(['deal/deal.alliance']).sort()).toEqual([
      'companies/northwind.alliance',
      'companies/people.alliance',
      'deal/deal.alliance',
      'deal/parts/legal.alliance',
    ]);
  });

  it('takes the playbooks beside what it reads, and below a main file', () => {
    sandbox = new Sandbox({
      'deals/deal.alliance': `import "../companies/northwind"\n${main}`,
      'deals/rules/house.alliance': 'playbook House {}\n',
      'companies/northwind.alliance': 'party Northwind {}\n',
      'companies/northwind-policy.alliance': 'import "./northwind"\n\nplaybook NorthwindPolicy "How" {}\n',
      'companies/contoso.alliance': '/** A playbook x */\nparty Contoso { note "playbook Y" }\n',
      'elsewhere/policy.alliance': 'playbook Other {}\n',
    });
    expect(family(['deals/deal.alliance']).sort()).toEqual([
      'companies/northwind-policy.alliance',
      'companies/northwind.alliance',
      'deals/deal.alliance',
      'deals/rules/house.alliance',
    ]);
  });

  it('finds the main file in the folders above a part, and then the other parts', () => {
    sandbox = new Sandbox({
      '.git/config': '',
      'deal.alliance': main,
      'legal/a/exit.alliance': part,
      'finance/economics.alliance': part,
    });
    expect(family(['legal/a/exit.alliance']).sort()).toEqual([
      'deal.alliance',
      'finance/economics.alliance',
      'legal/a/exit.alliance',
    ]);
  });

  it('takes the nearest main file of that name', () => {
    sandbox = new Sandbox({
      '.git/config': '',
      'deal.alliance': main,
      'copy/deal.alliance': main,
      'copy/exit.alliance': part,
    });
    expect(family(['copy/exit.alliance']).sort()).toEqual(['copy/deal.alliance', 'copy/exit.alliance']);
  });

  it('looks below the current folder when no folder above has the main file', () => {
    sandbox = new Sandbox({ '.git/config': '', 'main/deal.alliance': main, 'parts/exit.alliance': part });
    expect(family(['parts/exit.alliance']).sort()).toEqual(['main/deal.alliance', 'parts/exit.alliance']);
    expect(family(['parts/exit.alliance'], 'main')).toEqual(['parts/exit.alliance']);
  });

  it('ends with imports in a circle, links in a circle and imports of nothing', () => {
    sandbox = new Sandbox({
      'a.alliance': `import "b"\nimport "missing"\n${main}`,
      'b.alliance': 'import "a.alliance"\n',
      'deep/c.alliance': part,
    });
    symlinkSync(sandbox.folder, join(sandbox.folder, 'deep', 'up'), 'junction');
    expect(family(['a.alliance']).sort()).toEqual(['a.alliance', 'b.alliance', 'deep/c.alliance']);
  });
});
