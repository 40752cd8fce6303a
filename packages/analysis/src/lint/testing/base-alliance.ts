import { BASE_EXIT } from './base/exit.ts';
import { BASE_GOVERNANCE } from './base/governance.ts';
import { BASE_LEGAL } from './base/legal.ts';
import { BASE_MONEY } from './base/money.ts';
import { BASE_PARTIES } from './base/parties.ts';
import { BASE_PURPOSE } from './base/purpose.ts';
import { BASE_WORK } from './base/work.ts';

/**
 * A small alliance in which no rule finds anything, at any stage up to `operate`. Examples of rules are completed from it.
 * Formatted as the formatter prints it.
 */
export const BASE_ALLIANCE = [
  BASE_PARTIES,
  BASE_PURPOSE,
  BASE_WORK,
  BASE_GOVERNANCE,
  BASE_MONEY,
  BASE_LEGAL,
  BASE_EXIT,
].join('\n');
