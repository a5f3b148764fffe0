/** What helps on the page, by the kind of failure. */
const remedies: Readonly<Record<string, string>> = {
  "no-answer": "Check that it is running; what you have built here stays in the address.",
  "unknown-entity": "Search for a part of its name at the head of the page.",
  "ambiguous-entity": "Choose one of these, or search at the head of the page.",
};

/** What happened, by the kind of failure, where it can be said in two or three words. */
const titles: Readonly<Record<string, string>> = {
  "unknown-entity": "Unknown entity",
  "ambiguous-entity": "Several entities of this name",
};

export const trouble = {
  title: "That did not work",
  titles,
  noAnswer: "The server does not answer.",
  remedies,
  retry: "Try again",
  toStart: "Go to the start",
  candidates: "Did you mean one of these?",
  later: "This address was written by a later version; what is not known here was left out.",
  cut: (at: string): string => `This is a part: the limit of ${at} was reached.`,
  cutLeaves: (at: string, left: string): string =>
    `This is a part: the limit of ${at} was reached, and ${left} more are left out.`,
  unsafeLink: "The address of this source is no web address, so it is not a link here.",
} as const;
