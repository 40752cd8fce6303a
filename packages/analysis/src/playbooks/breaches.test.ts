import { describe, expect, it } from 'vitest';
import type { Stage } from '../lint/stage.ts';
import { complete } from '../lint/testing/complete.ts';
import { readText } from '../lint/testing/run-example.ts';
import { breachesOf } from './breaches.ts';

/** The kinds of breaches of one line by the alliance of the examples, changed by some declarations. */
function broken(line: string, changed = '', stage: Stage = 'sign', without: readonly string[] = []): string[] {
  const text = `playbook OurPolicy "Ours" {\n  applies to Northwind\n  ${line}\n}\n\n${changed}`;
  const { model, errors } = readText(complete({ text, without, stage }).text);
  expect(errors).toEqual([]);
  return breachesOf(model, stage).map(({ problem }) => problem.type);
}

const liability = (caps: string) => `legal {\n  …\n  liability { ${caps} }\n}`;
const cost = (budget: string) => `cost Ads "Ads" {\n  ${budget}\n  split equally\n}`;

describe('a line of a playbook', () => {
  it.each([
    ['a floor that is reached', 'require liability cap at-least USD 2M', liability('cap USD 2M'), []],
    ['a floor that is missed', 'require liability cap at-least USD 2M', liability('cap USD 1.9M'), ['different']],
    ['another currency', 'require liability cap at-least USD 2M', liability('cap EUR 3M'), ['incomparable']],
    ['no limit above a floor', 'require liability cap at-least USD 2M', liability('cap unlimited'), []],
    ['no limit under a ceiling', 'require liability cap at-most USD 2M', liability('cap unlimited'), ['different']],
    [
      'either reaches a floor',
      'require liability cap at-least USD 2M',
      liability('cap greater-of USD 3M and fees of 12 months'),
      [],
    ],
    [
      'both must keep under a ceiling',
      'require liability cap at-most USD 2M',
      liability('cap greater-of USD 3M and fees of 12 months'),
      ['different'],
    ],
    [
      'what depends on fees cannot be said',
      'require liability cap at-most USD 4M',
      liability('cap greater-of USD 3M and fees of 12 months'),
      [],
    ],
    [
      'a cap for one matter is not the cap',
      'require liability cap at-least USD 2M',
      liability('cap USD 2M  cap USD 500k for "defects"'),
      [],
    ],
    ['a cap to be agreed', 'require liability cap at-least USD 2M', liability('cap tbd'), []],
    ['no cap', 'require liability cap', liability('excludes "lost profits"'), ['silent']],
    ['by the year', 'require cost budget at-most USD 500k', cost('budget USD 50k per month'), ['different']],
    ['by the year, within it', 'require cost budget at-most USD 700k', cost('budget USD 50k per month'), []],
    [
      'a term without end',
      'require term runs at-most 5 years',
      'term {\n  starts effective\n  runs indefinitely\n}',
      ['different'],
    ],
    [
      'months and years',
      'require term runs at-most 2 years',
      'term {\n  starts effective\n  runs 25 months\n}',
      ['different'],
    ],
    ['a rhythm', 'require body SteerCo meets at-least 4', 'body SteerCo {\n  …\n  meets 2 per year\n}', ['different']],
    [
      'a rhythm that is quick enough',
      'require body SteerCo meets at-least 4',
      'body SteerCo {\n  …\n  meets monthly\n}',
      [],
    ],
    ['a name that is lacking', 'require right Walkaway', '', ['absent']],
    ['a kind that is lacking', 'require agreement escrow', '', ['absent']],
    [
      'words, however they are written',
      'require amendments is "In Writing"',
      'legal {\n  …\n  amendments in-writing\n}',
      [],
    ],
    [
      'a law of several',
      'require data-protection regime is "gdpr"',
      'legal {\n  …\n  data-protection gdpr, hipaa\n}',
      [],
    ],
    ['the share of the company', 'require share split at-least 60%', '', ['different']],
    [
      'an exclusivity of somebody else',
      'forbid restriction binding Northwind',
      'restriction No {\n  kind non-compete\n  binds Contoso\n}',
      [],
    ],
    [
      'whom it binds',
      'forbid restriction binding Contoso',
      'restriction No {\n  kind non-compete\n  binds Contoso\n}',
      ['forbidden'],
    ],
    ['each that binds it', 'forbid contribution binding Northwind', '', ['forbidden', 'forbidden']],
    ['nothing to compare', 'require plan notice at-least 3 days', '', []],
    ['a function', 'require agreed by legal, procurement', '', []],
    ['a function that has not', 'require agreed by finance', '', ['not-agreed']],
  ])('%s', (_, line, changed, expected) => {
    expect(broken(line, changed)).toEqual(expected);
  });

  it('asks nothing of a part of what is not there, and always for a term', () => {
    expect(broken('require service remedy', '', 'sign', ['service'])).toEqual([]);
    expect(broken('require term runs at-most 5 years', '', 'sign', ['term'])).toEqual(['absent']);
    expect(broken('require sponsor', '', 'sign', ['party Contoso.sponsor'])).toEqual(['absent']);
  });

  it('waits for its stage, and for design where something is absent', () => {
    expect(broken('require right Walkaway before launch', '', 'sign')).toEqual([]);
    expect(broken('require right Walkaway before launch', '', 'launch')).toEqual(['absent']);
    expect(broken('require right Walkaway', '', 'select')).toEqual([]);
    expect(broken('require liability cap at-least USD 9M', '', 'explore')).toEqual(['different']);
  });

  it('counts what cannot be read as said', () => {
    const text = 'playbook OurPolicy "Ours" {\n  require governing-law\n}\n\nlegal {\n  governing-law !!\n}';
    const { model } = readText(complete({ text, stage: 'sign' }).text);
    expect(breachesOf(model, 'sign')).toEqual([]);
  });
});
