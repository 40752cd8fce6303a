// biome-ignore-all lint/suspicious/noTemplateCurlyInString: snippets mark their tab stops so.
import type { Lexer } from 'langium';
import type { Expectation, GrammarMachine, Position } from './grammar-machine.ts';
import { setWordsAt } from './words.ts';

/** A declaration to fill in, with tab stops: what people need in nearly every one of its kind, and nothing that must be deleted again. */
const DECLARATIONS: Readonly<Record<string, string>> = {
  alliance: `alliance \${1:Name} "\${2:Title}" {
  kind \${3|transactional,co-marketing,co-selling,technology-integration,licensing,joint-development,joint-venture,strategic-investment,consortium|}
  stage \${4|explore,select,design,sign,launch,operate,renew,exit|}
  between \${5}
  mission "\${6:What both want to achieve}"
  gap "\${7:What neither can do alone}"
  $0
}`,
  party: `party \${1:Name} "\${2:Legal name}" {
  person \${3:Name} "\${4:Full name}" { function \${5|executive,alliances,sales,product,engineering,marketing,finance,legal,operations|} }
  sponsor $3
  goal \${6:Goal} "\${7:What it wants from the alliance}"
  $0
}`,
  side: 'side ${1:Name} "${2:Title}" of $0',
  venture: `venture \${1:Name} "\${2:Legal name}" {
  form "\${3:company limited by shares}" under "\${4:Country}"
  owned $0
}`,
  external: 'external ${1:Name} "${2:Who it is}"$0',
  list: 'list ${1:Name} "${2:Title}" { "${3:First}", "${4:second}" }$0',
  define: 'define ${1:Name} "${2:What it means}"$0',
  event: 'event ${1:Name} "${2:What happens}" { expected by $0 }',
  program: `program \${1:Name} "\${2:Title}" {
  starts \${3:effective}
  runs \${4:12 months}
  $0
}`,
  link: 'link $1 with $2 { about "${3:topic}"  meets ${4|weekly,monthly,quarterly,yearly|} }$0',
  role: 'role ${1:Name} "${2:Title}" { held by $0 }',
  objective: `objective \${1:Name} "\${2:What changes for the better}" {
  serves $3
  measured by $4
  $0
}`,
  friction: 'friction ${1:Name} "${2:Where the parties differ}" { owner $3  answer "${4:How it is dealt with}" }$0',
  risk: `risk \${1:Name} "\${2:What may go wrong}" {
  likelihood \${3|low,medium,high|}
  impact \${4|low,medium,high|}
  owner $5
  mitigation "\${6:What is done about it}"
}$0`,
  stakeholder: 'stakeholder $1 { concern ${2|cost,risk,speed,quality,security,compliance,value|}  influence ${3|high,medium,low|} }$0',
  journey: `journey \${1:Name} "\${2:The customer's path}" {
  step \${3:Discover} "\${4:What the customer does}" by $0
}`,
  candidate: `candidate \${1:Name} "\${2:Title}" {
  strategic-fit \${3:3} "\${4:evidence}"
  trust \${5:3} "\${6:evidence}"
  assets \${7:3} "\${8:evidence}"
  economics \${9:3} "\${10:evidence}"
  $0
}`,
  diligence: `diligence on \${1} {
  financial \${2|open,passed,concern,failed|} "\${3:evidence}"
  technical \${4|open,passed,concern,failed|} "\${5:evidence}"
  security \${6|open,passed,concern,failed|} "\${7:evidence}"
  legal \${8|open,passed,concern,failed|} "\${9:evidence}"
  cultural \${10|open,passed,concern,failed|} "\${11:evidence}"
  reputation \${12|open,passed,concern,failed|} "\${13:evidence}"
}$0`,
  contribution: `contribution \${1:Name} from \${2} {
  gives \${3|cash,people,technology,ip,data,infrastructure,market-access,marketing,facilities,goods,services,capacity|} $4
  effort \${5|shall,best-efforts,commercially-reasonable-efforts,reasonable-efforts,good-faith-efforts,may|}
  $0
}`,
  deliverable: `deliverable \${1:Name} "\${2:What is handed over}" {
  due \${3}
  accountable \${4}
  responsible \${5}
  $0
}`,
  responsibility: `responsibility \${1:Name} "\${2:What goes on}" {
  accountable \${3}
  responsible \${4}
  $0
}`,
  body: `body \${1:Name} "\${2:Title}" {
  level \${3|strategic,operational,working|}
  mandate "\${4:What it is there for}"
  seats \${5:2} per-party
  members $6
  quorum \${7:1} per-party
  passes by \${8|unanimity,consensus,majority,two-thirds|}
  meets \${9|monthly,weekly,quarterly,yearly|}
  $0
}`,
  decision: `decision \${1:Name} "\${2:What is decided}" {
  area \${3|commercial,technical,legal,financial,data,people,brand,scope|}
  made \${4|by,jointly by|} $5
  decided within \${6:10 business days} else $0
}`,
  change: `change \${1:Name} "\${2:What may change}" {
  proposed by $3
  assessed by $4 within \${5:10 business days}
  approved by $0
}`,
  escalation: `escalation \${1:Name} "\${2:Dispute resolution}" {
  step "\${3:Leads talk}" by $4 within \${5:10 business days}
  step "\${6:Executives meet}" by $7 within \${8:20 business days}
  step mediation under "\${9:Rules}" within \${10:45 days}
  $0
}`,
  kpi: `kpi \${1:Name} "\${2:What is measured}" {
  category \${3|business,delivery,operations,relationship,strategic|}
  better \${4|higher,lower|}
  baseline \${5:0}
  target \${6:100} by \${7}
  collected \${8|monthly,weekly,quarterly,yearly|} by $0
}`,
  review: 'review ${1:Name} "${2:Title}" { held by $3  meets ${4|quarterly,monthly,yearly|}  covers ${5:performance} }$0',
  value: 'value ${1:Name} { total ${2:USD} ${3:1M} over ${4:3 years}  measured by $0 }',
  share: `share \${1:Name} "\${2:What is shared}" {
  base "\${3:net revenue}"
  split $4
  paid \${5|quarterly,monthly,yearly|} by $6 within \${7:30 days after invoice}
  $0
}`,
  cost: 'cost ${1:Name} "${2:Title}" { budget ${3:USD} ${4:100k} per ${5|year,month,quarter|}  split $0 }',
  payment: 'payment ${1:Name} from $2 to $3 { amount ${4:USD} ${5:100k}  due $0 }',
  scenario: 'scenario ${1:Base} { expects $0 }',
  asset: `asset \${1:Name} "\${2:Title}" {
  kind \${3|background,foreground,data,brand,equipment|}
  owner $4
  $0
}`,
  restriction: `restriction \${1:Name} {
  kind \${2|exclusivity,non-compete,non-solicit-employees,non-solicit-customers,most-favoured,first-offer,first-refusal,lock-up,standstill|}
  binds $3
  ends \${4:exit}
  $0
}`,
  option: `option \${1:Name} {
  kind \${2|put,call,sealed-bid,named-price,sealed-minimum,drag-along,tag-along|}
  holder $3
  over "\${4:all shares}"
  price "\${5:net book value}"
  $0
}`,
  agreement: `agreement \${1:Name} "\${2:Title}" {
  kind \${3|nda,loi,mou,msa,sow,sla,dpa,licence,partnership,joint-venture,share-purchase,articles,escrow|}
  \${4|binding,non-binding|}
  $0
}`,
  service: 'service ${1:Name} "${2:Title}" { level "${3:99.9% monthly uptime}" measured by $0 }',
  legal: `legal {
  governing-law "\${1:England and Wales}"
  confidentiality { covers "\${2:business and technical information}" }
  liability { cap \${3:USD} \${4:1M} }
  $0
}`,
  closing: 'closing { needs $1  long-stop $0 }',
  term: `term {
  starts \${1:effective}
  runs \${2:3 years}
  renews \${3:1 year} when agreed \${4:12 months} before
}$0`,
  right: 'right ${1:Name} { holder ${2:any-party}  notice ${3:180 days} }$0',
  exit: `exit {
  lead $1
  wind-down \${2:6 months} {
    step "\${3:Stop new sales}" by $4 within \${5:30 days}
  }
  customers stay with $6
  survives confidentiality for \${7:5 years}
  $0
}`,
  plan: `plan \${1:Name} "\${2:First 90 days}" {
  starts \${3:effective}
  milestone \${4:Kickoff} "\${5:Joint kickoff}" due day \${6:5} accountable $0
}`,
  communication: `communication {
  channel "\${1:Chat channel}" for \${2:operations}
  report \${3:StatusNote} \${4|weekly,monthly|} by $5 to $6
  $0
}`,
  access: 'access ${1:Name} from $2 to $3 { through ${4|system,dashboard,meeting,request|} "${5:name}"  refreshed ${6|daily,weekly,monthly|} }$0',
  barrier: 'barrier ${1:Name} between $2 { covers "${3:client data}" }$0',
  coordination: 'coordination { mode ${1|central,distributed,hybrid|}  office $0 }',
  amendment: 'amendment ${1:Name} "${2:What changes}" { effective ${3}  approved by $4  changes $0 }',
  playbook: `playbook \${1:Name} "\${2:How we partner}" {
  applies to $3
  require right notice at-least \${4:90 days} because "\${5:why}"
  $0
}`,
  part: 'part of $0',
  import: 'import "${1:./parties.alliance}"$0',
}; // biome-ignore format: texts as they are inserted

/** Statements whose example is a particular case: what most people begin with. */
const STATEMENTS: Readonly<Record<string, string>> = {
  'escalation.step': 'step "${1:Leads talk}" by $2 within ${3:10 business days}',
  'plan.milestone': 'milestone ${1:Name} "${2:What is reached}" due day ${3:30} accountable $0',
  'common.waive': 'waive ${1:rule-name} because "${2:why}" by $3 until ${4:2027-12-31}',
};

/** The declarations that have a skeleton; for the test that reads each. */
export const skeletonWords: readonly string[] = Object.keys(DECLARATIONS);

/** The skeleton of a declaration at the top of a file. */
export function declarationSkeleton(word: string): string | undefined {
  return DECLARATIONS[word];
}

/** The skeleton of a statement of a block, where it is not made from the example. */
export function chosenSkeleton(block: string | undefined, word: string): string | undefined {
  return STATEMENTS[`${block}.${word}`] ?? STATEMENTS[`common.${word}`];
}

/**
 * A statement as a snippet, made from its example: texts, names, numbers and words of closed sets become tab stops, the words that the
 * grammar asks for stay. Undefined when the example cannot be read at that place, or has nothing to fill in.
 */
export function statementSkeleton(
  example: string,
  inside: Position,
  machine: GrammarMachine,
  lexer: Lexer,
): string | undefined {
  let position = inside;
  let result = '';
  let end = 0;
  let stops = 0;
  let inList = false;
  const { tokens } = lexer.tokenize(example);
  for (const token of tokens) {
    const gap = example.slice(end, token.startOffset);
    end = token.startOffset + token.image.length;
    const matched = machine.matched(position, token);
    const first = matched[0];
    if (!first) return undefined;
    const repeated = inList && (token.image === ',' || first.refersTo !== undefined);
    inList = first.refersTo !== undefined || (token.image === ',' && inList);
    const leading = position === inside;
    position = machine.after(position, token);
    if (repeated) continue;
    // What begins the statement was chosen already.
    const stop = leading ? undefined : stopFor(first, token.image, stops + 1);
    if (stop !== undefined) stops++;
    result += gap + (stop ?? escaped(token.image));
  }
  return stops === 0 ? undefined : result;
}

/** Sets whose words follow from a number beside them: the number is what is filled in. */
const KEPT = new Set(['PeriodUnitWord', 'DurationUnitWord']);
/** More words than fit into a list that opens under a tab stop. */
const LONGEST_CHOICE = 40;

function stopFor(expectation: Expectation, image: string, index: number): string | undefined {
  if (expectation.refersTo !== undefined) return `\${${index}}`;
  switch (expectation.token) {
    case 'TEXT':
      return `"\${${index}:${escaped(image.replace(/^["“]|["”]$/g, ''))}}"`;
    case 'NAME':
    case 'NUMBER':
    case 'RANGE':
    case 'PERCENT':
    case 'DATE':
    case 'WORD':
      return `\${${index}:${escaped(image)}}`;
    default: {
      const words = setWordsAt(expectation);
      if (words.length < 2 || KEPT.has(expectation.path[0]?.rule ?? '')) return undefined;
      if (words.length > LONGEST_CHOICE) return `\${${index}:${escaped(image)}}`;
      return `\${${index}|${[image, ...words.filter((word) => word !== image)].join(',')}|}`;
    }
  }
}

function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
