/**
 * The eight stages of ISO 44001 (collaborative business relationship management), by their names. What is asked at each is in the words of this
 * language: what an alliance can state that belongs to the stage, not the text of the standard.
 */
import { agreements, asks, convenience, everyParty, generalExit } from './questions.ts';
import type { Standard } from './standard.ts';

export const iso44001: Standard = {
  id: 'iso44001',
  title: 'ISO 44001',
  noun: 'stages',
  source:
    'Names of the stages of ISO 44001:2017; what is asked at each is this language’s own list, and certifies nothing.',
  terms: [
    {
      name: 'Operational awareness',
      questions: [
        asks('an executive who drives it', (m) => m.alliance.driver),
        asks('an executive sponsor of each party', (m) =>
          everyParty(m, (id) => m.parties.find((party) => party.id === id)?.sponsors ?? []),
        ),
        asks('a mission', (m) => m.alliance.mission),
      ],
    },
    {
      name: 'Knowledge',
      questions: [
        asks('the gap and the route', (m) =>
          m.alliance.gap && m.alliance.route ? [m.alliance.gap, m.alliance.route] : [],
        ),
        asks('objectives', (m) => m.objectives),
        asks('risks', (m) => m.risks),
        asks('a business case', (m) => m.scenarios),
      ],
    },
    {
      name: 'Internal assessment',
      questions: [
        asks('goals of each party', (m) => everyParty(m, (id) => m.goals.filter(({ party }) => party === id))),
        asks('stakeholders', (m) => m.stakeholders),
        asks('people of each party', (m) =>
          everyParty(m, (id) => [...m.people, ...m.teams, ...m.roles].filter(({ party }) => party === id)),
        ),
      ],
    },
    {
      name: 'Partner selection',
      questions: [
        asks('candidates', (m) => m.candidates),
        asks('diligence', (m) => m.diligences),
        asks('an agreement on secrecy', (m) => [...agreements(m, 'nda'), m.legal?.confidentiality]),
      ],
    },
    {
      name: 'Working together',
      questions: [
        asks('a joint body', (m) => m.bodies),
        asks('who decides what', (m) => m.decisions),
        asks('who does what', (m) => m.work),
        asks('a way for disputes', (m) => m.escalations),
        asks('how people talk to each other', (m) => m.communication),
        asks('an agreement', (m) => agreements(m, 'partnership', 'msa', 'joint-venture', 'licence', 'mou')),
      ],
    },
    {
      name: 'Value creation',
      questions: [
        asks('the value of it', (m) => m.values),
        asks('measures', (m) => m.kpis),
        asks('how value is shared', (m) => [...m.shares, ...m.payments]),
        asks('a way to change it', (m) => m.changes),
      ],
    },
    {
      name: 'Staying together',
      questions: [
        asks('reviews', (m) => m.reviews),
        asks('frictions with their answers', (m) => m.frictions.flatMap(({ answer }) => answer ?? [])),
        asks('what follows from the measures', (m) => m.kpis.flatMap(({ triggers }) => triggers)),
        asks('counterparts', (m) => m.links),
      ],
    },
    {
      name: 'Exit strategy activation',
      questions: [
        asks('the exit', generalExit),
        asks('rights to leave', (m) => [...convenience(m), ...m.rights]),
        asks('the wind-down', (m) => generalExit(m)?.windDown),
        asks('what lasts', (m) => generalExit(m)?.survivals),
      ],
    },
  ],
};
