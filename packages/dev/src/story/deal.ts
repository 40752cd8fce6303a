/** The texts of the story: what was drafted, and each edit that somebody made of it. Both companies and all people are invented. */

/** The files of the deal by their names. */
export type Files = Readonly<Record<string, string>>;

export const MAIN = 'cold-chain.alliance';
export const TERMS = 'terms.alliance';

export const DRAFT: Files = {
  [MAIN]: `/** Fabrikam builds refrigerated vans; Tailspin watches their temperature. Bakeries and pharmacies want both from one hand. */
alliance ColdChain "Fabrikam × Tailspin cold chain" {
  kind co-selling
  stage design
  between Fabrikam, Tailspin
  driver Fabrikam.Ines
  effective 2024-04-01
  currency EUR
  mission "Every delivery arrives as cold as it left, and can prove it."
  scope {
    offering "Vans with monitoring"
    territory "Austria", "Germany"
  }
}

party Fabrikam "Fabrikam Fahrzeugbau GmbH" {
  person Ines "Ines Brandl" { function executive }
  person Jakob "Jakob Huber" { function sales }
}

party Tailspin "Tailspin Sensors AB" {
  person Maja "Maja Lind" { function executive }
  person Oskar "Oskar Berg" { function alliances }
}

body SteerCo "Steering committee" {
  level strategic
  seats 2 per-party
  members Fabrikam.Ines, Fabrikam.Jakob, Tailspin.Maja, Tailspin.Oskar
  chair Fabrikam.Ines
  votes 1 per-party
  passes by unanimity
  deadlock then escalates to Disputes
  meets monthly
}

escalation Disputes "Disputes" {
  step "Executives talk" by Fabrikam.Ines, Tailspin.Maja within 15 business days
  step mediation within 30 days
}

kpi VansSold "Vans sold with monitoring" {
  category business
  better higher
  target 200 by 2025-12-31
}

share Monitoring "Monthly fee for monitoring" {
  base "fees that customers paid"
  split Fabrikam 60%, Tailspin 40%
}

term {
  starts effective
  runs 2 years
}

right Convenience "Leave without a reason" {
  holder any-party
  notice 180 days
}
`,
};

/** Puts one text in the place of another. Throws where that is not there exactly once, so that no step is told and not done. */
export function replaced(
  files: Files,
  file: string,
  ...edits: readonly (readonly [from: string, to: string])[]
): Files {
  const text = edits.reduce((all, [from, to]) => {
    if (all.split(from).length !== 2) throw new Error(`The story expects once in ${file}:\n${from}\n\nin\n${all}`);
    return all.replace(from, () => to);
  }, files[file] ?? '');
  return { ...files, [file]: text };
}

export const tailspinAsks = (files: Files): Files =>
  replaced(
    files,
    MAIN,
    ['split Fabrikam 60%, Tailspin 40%', 'split equally'],
    ['notice 180 days', 'notice 90 days'],
    [
      '\nshare Monitoring',
      '\nkpi Alarms "Alarms answered within an hour" {\n  category operations\n  better higher\n  target 95% by 2025-06-30\n}\n\nshare Monitoring',
    ],
  );

export const fabrikamAsks = (files: Files): Files =>
  replaced(
    files,
    MAIN,
    ['split Fabrikam 60%, Tailspin 40%', 'split Fabrikam 65%, Tailspin 35%'],
    ['target 200 by 2025-12-31', 'target 250 by 2025-12-31'],
    ['territory "Austria", "Germany"', 'territory "Austria", "Germany", "Italy"'],
    [
      '\nshare Monitoring',
      '\nkpi Complaints "Complaints about spoiled goods" {\n  category delivery\n  better lower\n  target 12 by 2025-12-31\n}\n\nshare Monitoring',
    ],
  );

/** What both settled on where their branches disagreed. */
export const SETTLED = '  split Fabrikam 55%, Tailspin 45%\n';

export const signed = (files: Files): Files =>
  replaced(
    files,
    MAIN,
    ['stage design', 'stage sign'],
    [
      '\nterm {',
      '\nagreement Partnership "Partnership agreement" {\n  kind partnership\n  binding\n  signed by Fabrikam.Ines, Tailspin.Maja on 2024-03-15\n}\n\nterm {',
    ],
  );

/** The terms get a file of their own: nothing that was agreed changes by it. */
export const inTwoFiles = (files: Files): Files => {
  const all = files[MAIN] ?? '';
  const at = all.indexOf('share Monitoring');
  return { [MAIN]: `${all.slice(0, at).trimEnd()}\n`, [TERMS]: `part of ColdChain\n\n${all.slice(at)}` };
};

export const launched = (files: Files): Files => replaced(inTwoFiles(files), MAIN, ['stage sign', 'stage operate']);

export const amended = (files: Files): Files =>
  replaced(
    replaced(files, MAIN, ['"Austria", "Germany", "Italy"', '"Austria", "Germany", "Italy", "Sweden"']),
    TERMS,
    ['  notice 90 days\n', '  notice 120 days\n'],
    [
      '  split Fabrikam 55%, Tailspin 45%\n',
      '  split Fabrikam 55%, Tailspin 45%\n  minimum Tailspin EUR 60k per year\n',
    ],
    [
      '\nterm {',
      '\namendment Amendment1 "Sweden, and a floor for Tailspin" {\n  effective 2025-01-01\n  approved by SteerCo\n  changes scope, Monitoring, Convenience\n}\n\nterm {',
    ],
  );

export const renewed = (files: Files): Files =>
  replaced(
    replaced(files, MAIN, ['stage operate', 'stage renew'], ['target 250 by 2025-12-31', 'target 400 by 2026-12-31']),
    TERMS,
    ['  runs 2 years\n', '  runs 3 years\n'],
    [
      '\nterm {',
      '\namendment Amendment2 "One more year" {\n  effective 2026-04-01\n  approved by SteerCo\n  changes term, VansSold\n}\n\nterm {',
    ],
  );

export const ended = (files: Files): Files =>
  replaced(replaced(files, MAIN, ['stage renew', 'stage exit']), TERMS, [
    '\nright Convenience',
    '\nevent Notice "Fabrikam gives notice" {\n  happened on 2026-09-01\n}\n\nright Convenience',
  ]);

/** What becomes of what they had together. */
export const settledExit = (files: Files): Files => ({
  ...replaced(files, MAIN, ['stage exit', 'stage closed']),
  [TERMS]: `${files[TERMS]}
exit {
  lead Fabrikam.Jakob, Tailspin.Oskar
  wind-down 4 months {
    step "Customers choose who looks after their vans" by Fabrikam.Jakob within 60 days
  }
  customers stay with Fabrikam
  survives confidentiality for 3 years
}
`,
});
