import type { Ambiguity } from '../schemas/ambiguity.ts';
import type { Candidate } from './candidates.ts';
import { claimKey, type Entry } from './claims.ts';
import { findSentences, sentenceAt } from './sentences.ts';

type Read = (text: string, candidate: Candidate, all: readonly Candidate[]) => string[];

/**
 * Decides whose name a found form is. The answer holds the ids of those it names, then of those whose names
 * these carry: `Iranian government` is a mention of Iran as well.
 */
export function createReader(entries: ReadonlyMap<string, Entry>, ambiguities: readonly Ambiguity[]): Read {
  const rules = new Map(
    ambiguities.flatMap((ambiguity) => ambiguity.forms.map((form) => [claimKey(form), ambiguity] as const)),
  );
  const kindOf = (id: string | undefined) => (id === undefined ? undefined : entries.get(id)?.kind);

  function choose(text: string, candidate: Candidate, all: readonly Candidate[]): string[] {
    const ids = idsOf(candidate);
    const rule = rules.get(claimKey(candidate.claims[0]?.words.join(' ') ?? ''));
    if (ids.length < 2 || !rule) return ids;
    const inOrder = rule.claimedBy.filter((id) => ids.includes(id));
    if (rule.rule === 'first') return inOrder.slice(0, 1);
    if (rule.rule === 'all') return inOrder;
    const kind = nearestKind(text, candidate, all, new Set(inOrder.map(kindOf)));
    const alike = inOrder.filter((id) => kindOf(id) === kind);
    return alike.length > 0 ? alike : inOrder;
  }

  /** The kind, of those in question, of the nearest name in the sentence about which there is no doubt. */
  function nearestKind(
    text: string,
    candidate: Candidate,
    all: readonly Candidate[],
    kinds: ReadonlySet<string | undefined>,
  ): string | undefined {
    const sentence = sentenceAt(findSentences(text), candidate.start, text.length);
    return all
      .filter((other) => other.start >= sentence.start && other.start < sentence.end)
      .filter((other) => idsOf(other).length === 1 && kinds.has(kindOf(idsOf(other)[0])))
      .map((other) => ({
        kind: kindOf(idsOf(other)[0]),
        distance: other.start < candidate.start ? candidate.start - other.end : other.start - candidate.end,
      }))
      .sort((a, b) => a.distance - b.distance)[0]?.kind;
  }

  return (text, candidate, all) => {
    const ids = choose(text, candidate, all);
    const carried = ids.flatMap((id) => {
      const entry = entries.get(id);
      return entry && 'names' in entry ? entry.names : [];
    });
    return [...new Set([...ids, ...carried])];
  };
}

function idsOf(candidate: Candidate): string[] {
  return [...new Set(candidate.claims.map((claim) => claim.id))];
}
