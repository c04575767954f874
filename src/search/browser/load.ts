/** Loads once; after a failure the next call tries again. */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= load();
    loading.catch(() => (loading = undefined));
    return loading;
  };
}

/** Loads each key once. */
export function remember<T>(load: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const known = new Map<string, () => Promise<T>>();
  return (key) => {
    const get = known.get(key) ?? once(() => load(key));
    known.set(key, get);
    return get();
  };
}

/** @throws where the file is not there or no JSON */
export async function fetchJson<T>(address: string): Promise<T> {
  // Written by this site's own build.
  return (await (await fetchFile(address)).json()) as T;
}

/** @throws where the file is not there */
export async function fetchBytes(address: string): Promise<ArrayBuffer> {
  return (await fetchFile(address)).arrayBuffer();
}

/** A file that was packed by gzip when it was written, unpacked. @throws where it is not there */
export async function fetchPacked(address: string): Promise<Uint8Array> {
  const { body } = await fetchFile(address);
  if (!body) throw new Error(`${address}: empty`);
  const unpacked = body.pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}

async function fetchFile(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}
