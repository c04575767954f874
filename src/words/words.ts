/** The sentences of another language in the place of English ones: the same names, the same things told to each. */
export type Words<English> = English extends string
  ? string
  : English extends (...told: infer Told) => infer Said
    ? (...told: Told) => Words<Said>
    : { [Name in keyof English]: Words<English[Name]> };
