/** Makes a value once a build; while writing (`npm run dev`), each time it is asked for. */
export function remember<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    if (import.meta.env.DEV) return make();
    made ??= { value: make() };
    return made.value;
  };
}

/** The same for each of some things, by what `keyOf` says of it. */
export function rememberEach<K, T>(make: (one: K) => T, keyOf: (one: K) => string): (one: K) => T {
  const made = new Map<string, T>();
  return (one) => {
    if (import.meta.env.DEV) return make(one);
    const key = keyOf(one);
    const value = made.get(key) ?? make(one);
    made.set(key, value);
    return value;
  };
}
