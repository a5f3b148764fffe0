export const trouble = {
  title: "That did not work",
  noAnswer: "The server does not answer.",
  noAnswerRemedy: "Check that it is running; what you have built here stays in the address.",
  retry: "Try again",
  toStart: "Go to the start",
  candidates: "Did you mean one of these?",
  later: "This address was written by a later version; what is not known here was left out.",
  cut: (at: string): string => `This is a part: the limit of ${at} was reached.`,
  cutLeaves: (at: string, left: string): string =>
    `This is a part: the limit of ${at} was reached, and ${left} more are left out.`,
  unsafeLink: "The address of this source is no web address, so it is not a link here.",
} as const;
