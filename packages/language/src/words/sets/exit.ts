/** Closed sets about how rights work and how an alliance ends. */
export const exitSets = {
  RightEffect: {
    terminates: 'Ends what is named; the rest goes on.',
    suspends: 'Lets what is named rest until the cause is gone.',
    lifts: 'Frees from what is named, for instance from a restriction.',
    changes: 'Alters what is named, for instance a split or a licence.',
    opens: 'Makes what is named available, for instance an option.',
  },
  ExitTopic: {
    customers: 'Who keeps the joint customers.',
    people: 'Where the joint team goes.',
    brand: 'What happens to joint names and logos.',
    data: 'Which data is returned or deleted.',
    shared: 'What happens to shared resources, such as hosting.',
    assets: 'Who keeps jointly made or owned assets.',
    inventory: 'What happens to stock and materials.',
  },
} as const satisfies Record<string, Record<string, string>>;
