import type { Ambiguity } from '../schemas/ambiguity.ts';
import type { Candidate } from './candidates.ts';
import { claimKey, type Entry } from './claims.ts';
import { findSentences, type Span } from './sentences.ts';

/** Whose names the finds of one text are, in the same order. */
type Read = (text: string, found: readonly Candidate[]) => string[][];

/**
 * Decides whose name a found form is. The answer holds the ids of those it names, then of those whose names
 * these carry: `Iranian government` is a mention of Iran as well.
 */
export function createReader(entries: ReadonlyMap<string, Entry>, ambiguities: readonly Ambiguity[]): Read {
  const rules = new Map(
    ambiguities.flatMap((ambiguity) => ambiguity.forms.map((form) => [claimKey(form), ambiguity] as const)),
  );
  const kindOf = (id: string | undefined) => (id === undefined ? undefined : entries.get(id)?.kind);
  /** The kind of a find about which there is no doubt. */
  const sureKind = (candidate: Candidate) => {
    const [only, ...others] = idsOf(candidate);
    return others.length === 0 ? kindOf(only) : undefined;
  };

  function choose(found: readonly Candidate[], at: number, sentences: () => readonly Span[]): string[] {
    const candidate = found[at];
    const ids = candidate ? idsOf(candidate) : [];
    const rule = rules.get(claimKey(candidate?.claims[0]?.words.join(' ') ?? ''));
    if (!candidate || ids.length < 2 || !rule) return ids;
    const inOrder = rule.claimedBy.filter((id) => ids.includes(id));
    if (rule.rule === 'first') return inOrder.slice(0, 1);
    if (rule.rule === 'all') return inOrder;
    const kind = nearestKind(found, at, sentences(), new Set(inOrder.map(kindOf)));
    const alike = inOrder.filter((id) => kindOf(id) === kind);
    return alike.length > 0 ? alike : inOrder;
  }

  /** The kind, of those in question, of the nearest name in the sentence about which there is no doubt. */
  function nearestKind(
    found: readonly Candidate[],
    at: number,
    sentences: readonly Span[],
    kinds: ReadonlySet<string | undefined>,
  ): string | undefined {
    const here = found[at];
    if (!here) return undefined;
    const sentence = sentences.find((span) => here.start >= span.start && here.start < span.end);
    const fits = (other: Candidate) => kinds.has(sureKind(other));
    const within = (other: Candidate) =>
      !sentence || (other.start >= sentence.start && other.start < sentence.end);
    const before = nearest(found, at, -1, within, fits);
    const after = nearest(found, at, 1, within, fits);
    const left = before ? here.start - before.end : Infinity;
    const right = after ? after.start - here.end : Infinity;
    const other = left <= right ? before : after;
    return other && sureKind(other);
  }

  return (text, found) => {
    let known: Span[] | undefined;
    const sentences = () => (known ??= findSentences(text));
    return found.map((_, at) => {
      const ids = choose(found, at, sentences);
      const carried = ids.flatMap((id) => {
        const entry = entries.get(id);
        return entry && 'names' in entry ? entry.names : [];
      });
      return [...new Set(ids.concat(carried))];
    });
  };
}

/** The first find that fits, going one way, as long as they are in the same sentence. */
function nearest(
  found: readonly Candidate[],
  from: number,
  step: 1 | -1,
  within: (other: Candidate) => boolean,
  fits: (other: Candidate) => boolean,
): Candidate | undefined {
  for (let at = from + step; ; at += step) {
    const other = found[at];
    if (!other || !within(other)) return undefined;
    if (fits(other)) return other;
  }
}

function idsOf(candidate: Candidate): string[] {
  return [...new Set(candidate.claims.map((claim) => claim.id))];
}
