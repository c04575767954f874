/**
 * Remembers the last few values made, for what the pages of one paper share: papers are made one after the other, and
 * what belongs to a thousand of them does not fit into the memory. While writing (`npm run dev`), nothing is.
 */
export function rememberRecent<K, T>(most: number, make: (key: K) => T): (key: K) => T {
  const recent = new Map<K, T>();
  return (key) => {
    if (import.meta.env.DEV) return make(key);
    const value = recent.get(key) ?? make(key);
    recent.delete(key);
    recent.set(key, value);
    const [oldest] = recent.keys();
    if (recent.size > most && oldest !== undefined) recent.delete(oldest);
    return value;
  };
}
