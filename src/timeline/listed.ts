import type { Event } from '../schemas/event.ts';

/** An event with what is needed to name and reach its passage. */
export interface ListedEvent extends Event {
  /** Address of the passage. */
  href: string;
  /** `Section 4, passage 9`, with the paper's name where there are several. */
  from: string;
}

/** A place or actor that some events name. */
export interface ListedName {
  id: string;
  /** With its kind where two share it: `Kunduz (city)`. */
  name: string;
  /** Address of its page. */
  href: string;
}
