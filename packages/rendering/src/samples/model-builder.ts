import {
  type ActorRef,
  type AllianceModel,
  type Body,
  type Cadence,
  type Carried,
  type Deadlock,
  type Duration,
  type Element,
  type ElementKind,
  type Escalation,
  type Known,
  type LadderStep,
  MODEL_VERSION,
  type Person,
  type Point,
  type Range,
  type Role,
  type SetWord,
  type Team,
  type WorkItem,
} from '@alliance-lang/language';

type Writable<T> = { -readonly [K in keyof T]: T[K] };
type Lists = { [K in keyof AllianceModel]: AllianceModel[K] extends readonly (infer E)[] ? E[] : AllianceModel[K] };

export interface BodyOptions {
  readonly level?: string;
  readonly members?: readonly string[];
  readonly guests?: readonly string[];
  readonly chair?: string;
  readonly perParty?: number;
  readonly meets?: Cadence;
  readonly passes?: string;
  readonly reportsTo?: string;
  readonly deadlockTo?: string;
  readonly deadlockWithin?: Duration;
}

export interface StepOptions {
  readonly title?: string;
  readonly method?: string;
  readonly by?: readonly string[];
  readonly within?: Duration;
  readonly under?: string;
  readonly seat?: string;
  readonly final?: boolean;
}

export interface WorkOptions {
  readonly kind?: 'deliverable' | 'responsibility';
  readonly area?: string;
  readonly a?: readonly string[];
  readonly r?: readonly string[];
  readonly c?: readonly string[];
  readonly i?: readonly string[];
  readonly due?: string;
}

/**
 * Builds models for tests without any text, so that a picture can be tried on shapes of alliances by the hundred.
 * Every element gets a line of its own in an invented file. References are resolved at `build`.
 */
export class ModelBuilder {
  private line = 0;
  private readonly refs: Writable<ActorRef>[] = [];
  private readonly kinds = new Map<string, ElementKind>();
  readonly lists: Lists;

  constructor(name: string, title?: string) {
    const alliance = {
      ...this.element('alliance', name, name, title),
      kind: 'alliance' as const,
      name,
      kinds: [],
      between: [],
      calendars: [],
      currencies: [],
      principles: [],
      requires: [],
    };
    this.lists = { ...emptyLists(), version: MODEL_VERSION, id: name, alliance } as unknown as Lists;
  }

  range(): Range {
    this.line += 1;
    const place = { offset: this.line * 40, length: 10, line: this.line, character: 2 };
    return { uri: 'file:///sample.alliance', ...place, endLine: this.line, endCharacter: 12 };
  }

  known<T>(value: T): Known<T> {
    return { at: this.range(), value };
  }

  word(word: string): SetWord {
    return { at: this.range(), word, known: true };
  }

  ref(name: string): ActorRef & { readonly name: string } {
    const ref: Writable<ActorRef> & { name: string } = { at: this.range(), name };
    this.refs.push(ref);
    return ref;
  }

  private actors(names: readonly string[] = []): ActorRef[] {
    return names.map((name) => this.actor(name));
  }

  /** A name, a word such as `any-party`, or a text when it starts with a quote. */
  actor(name: string): ActorRef {
    if (name.startsWith('"')) return { at: this.range(), text: name.slice(1) };
    if (name === 'any-party' || name === 'other-party' || name === 'each-party' || name === 'chair')
      return { at: this.range(), word: name };
    return this.ref(name);
  }

  element<K extends ElementKind>(kind: K, id: string, name?: string, title?: string): Element & { readonly kind: K } {
    this.kinds.set(id, kind);
    const at = this.range();
    return { ...carried(), kind, id, at, nameAt: at, ...(name ? { name } : {}), ...(title ? { title } : {}) };
  }

  party(name: string, title?: string, between = true): this {
    const element = this.element('party', name, name, title);
    const none = { brings: [], guarantors: [], regions: [], sponsors: [], leads: [], contacts: [] };
    this.lists.parties.push({ ...element, name, ...none });
    if (between) {
      const alliance = this.lists.alliance as Writable<AllianceModel['alliance']>;
      alliance.between = [...alliance.between, this.ref(name)];
    }
    return this;
  }

  sponsor(party: string, person: string): this {
    return this.partyList(party, 'sponsors', person);
  }

  lead(party: string, person: string): this {
    return this.partyList(party, 'leads', person);
  }

  private partyList(party: string, list: 'sponsors' | 'leads', person: string): this {
    const index = this.lists.parties.findIndex((candidate) => candidate.id === party);
    const found = this.lists.parties[index];
    if (found) this.lists.parties[index] = { ...found, [list]: [...found[list], this.ref(person)] };
    return this;
  }

  person(party: string, name: string, title?: string, jobTitle?: string, reportsTo?: string): this {
    const id = `${party}.${name}`;
    const person: Person = {
      ...this.element('person', id, name, title),
      name,
      party,
      reportsTo: this.actors(reportsTo ? [reportsTo] : []),
      regions: [],
      ...(jobTitle ? { jobTitle: this.known(jobTitle) } : {}),
    };
    this.lists.people.push(person);
    return this;
  }

  team(party: string, name: string, title?: string): this {
    const team: Team = {
      ...this.element('team', `${party}.${name}`, name, title),
      name,
      party,
      reportsTo: [],
      regions: [],
      leads: [],
    };
    this.lists.teams.push(team);
    return this;
  }

  role(party: string | undefined, name: string, title?: string, heldBy: readonly string[] = []): this {
    const role: Role = {
      ...this.element('role', party ? `${party}.${name}` : name, name, title),
      name,
      ...(party ? { party } : {}),
      reportsTo: [],
      regions: [],
      heldBy: this.actors(heldBy),
      namedBy: [],
      consent: [],
    };
    this.lists.roles.push(role);
    return this;
  }

  body(name: string, title: string | undefined, options: BodyOptions): this {
    const body: Body = {
      ...this.element('body', name, name, title),
      name,
      members: this.actors(options.members),
      guests: this.actors(options.guests),
      passes: options.passes
        ? [{ at: this.range(), on: [], rules: [{ at: this.range(), word: this.word(options.passes) }] }]
        : [],
      deadlocks: options.deadlockTo ? [this.deadlock(options.deadlockTo, options.deadlockWithin)] : [],
      cannot: [],
      reportsTo: this.actors(options.reportsTo ? [options.reportsTo] : []),
      covers: [],
      ...(options.level ? { level: this.known(this.word(options.level)) } : {}),
      ...(options.perParty ? { seats: { at: this.range(), perParty: options.perParty, counts: [] } } : {}),
      ...(options.chair ? { chair: { at: this.range(), actor: this.actor(options.chair) } } : {}),
      ...(options.meets ? { meets: this.known(options.meets) } : {}),
    };
    this.lists.bodies.push(body);
    return this;
  }

  private deadlock(to: string, within: Duration | undefined): Deadlock {
    const then = { type: 'escalates' as const, at: this.range(), to: this.ref(to) };
    const limit = within ? { within: { at: this.range(), limit: this.known(within) } } : {};
    return { at: this.range(), on: [], then, ...limit };
  }

  ladder(name: string, title: string | undefined, steps: readonly StepOptions[]): this {
    const escalation: Escalation = {
      ...this.element('escalation', name, name, title),
      name,
      exceptions: [],
      covers: [],
      steps: steps.map((step, index) => this.step(`${name}.${index + 1}`, step)),
    };
    this.lists.escalations.push(escalation);
    return this;
  }

  private step(id: string, step: StepOptions): LadderStep {
    return {
      ...this.element('ladder-step', id, undefined, step.title),
      by: this.actors(step.by),
      final: step.final === true,
      ...(step.method ? { method: this.word(step.method) } : {}),
      ...(step.within ? { within: { at: this.range(), limit: this.known(step.within) } } : {}),
      ...(step.under ? { under: step.under } : {}),
      ...(step.seat ? { seat: step.seat } : {}),
    };
  }

  work(name: string, title: string | undefined, options: WorkOptions): this {
    const item: WorkItem = {
      ...this.element(options.kind ?? 'deliverable', name, name, title),
      name,
      accountable: this.actors(options.a),
      responsible: this.actors(options.r),
      consulted: this.actors(options.c),
      informed: this.actors(options.i),
      uses: [],
      ...(options.area ? { area: this.known(this.word(options.area)) } : {}),
      ...(options.due ? { due: { at: this.range(), point: this.known(date(options.due)) } } : {}),
    };
    this.lists.work.push(item);
    return this;
  }

  build(): AllianceModel {
    for (const ref of this.refs) {
      const kind = ref.name === undefined ? undefined : this.kinds.get(ref.name);
      if (kind) Object.assign(ref, { id: ref.name, kind });
    }
    return this.lists;
  }
}

/** A day as a point in time. */
export function date(text: string): Point {
  return { type: 'date', date: text };
}

/** `monthly` and its like. */
export function regularly(word: 'daily' | 'weekly' | 'monthly' | 'quarterly' | 'yearly'): Cadence {
  return { step: { type: 'word', word } };
}

export function days(amount: number): Duration {
  return { amount, unit: 'day' };
}

export function businessDays(amount: number): Duration {
  return { amount, unit: 'business-day' };
}

function carried(): Carried {
  return { notes: [], sources: [], signOffs: [], waivers: [], unreadable: [] };
}

const LIST_NAMES = [
  'files parties people teams roles goals sides ventures externals lists links events programs defines objectives',
  'frictions risks stakeholders journeys candidates diligences contributions work bodies decisions changes escalations',
  'kpis reviews values shares costs payments scenarios assets restrictions options agreements services rights exits',
  'plans accesses barriers amendments playbooks unreadable',
].join(' ');

function emptyLists(): Record<string, unknown[]> {
  return Object.fromEntries(LIST_NAMES.split(' ').map((name) => [name, []]));
}
