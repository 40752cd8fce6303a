/** The rules of the group `people`, in catalogue order. */
import type { Rule } from '../rule.ts';
import idlePerson from '../rules/people/idle-person.ts';
import missingContact from '../rules/people/missing-contact.ts';
import missingCounterpart from '../rules/people/missing-counterpart.ts';
import missingLead from '../rules/people/missing-lead.ts';
import missingSponsor from '../rules/people/missing-sponsor.ts';
import oneHatTooMany from '../rules/people/one-hat-too-many.ts';
import partTimeLead from '../rules/people/part-time-lead.ts';
import singleThreaded from '../rules/people/single-threaded.ts';
import unknownActor from '../rules/people/unknown-actor.ts';

export const peopleRules: readonly Rule[] = [
  idlePerson,
  missingContact,
  missingCounterpart,
  missingLead,
  missingSponsor,
  oneHatTooMany,
  partTimeLead,
  singleThreaded,
  unknownActor,
];
