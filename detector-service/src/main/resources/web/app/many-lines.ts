/** One camera of a pasted list. */
export interface Line {
  number: number;
  cameraId: string;
  url: string;
  name?: string;
}

/**
 * Reads a list of cameras: `url`, `id, url` or `id, url, name` a line. Where there is no id, one is made of the address, without what may be
 * secret, so that the same list gives the same ids.
 */
export function readLines(text: string): Line[] {
  return text.split('\n').flatMap((raw, index) => {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) {
      return [];
    }
    const [first = '', second, ...rest] = line.split(/[,\t]/).map((part) => part.trim());
    const bare = second === undefined || looksLikeAddress(first);
    const url = bare ? first : second;
    const name = (bare ? [second, ...rest] : rest).filter(Boolean).join(', ');
    return [{ number: index + 1, cameraId: bare ? idOf(first) : first, url, ...(name ? { name } : {}) }];
  });
}

/** The first id that is there twice. */
export function twice(lines: readonly Line[]): string | undefined {
  const ids = lines.map((line) => line.cameraId);
  return ids.find((id, index) => ids.indexOf(id) !== index);
}

function looksLikeAddress(text: string): boolean {
  return text.includes('://') || text.startsWith('/');
}

function idOf(address: string): string {
  const withoutSecrets = address.replace(/^[a-z]+:\/\//i, '').replace(/^[^/]*@/, '').replace(/\?.*$/, '');
  const id = withoutSecrets.replace(/\.[a-z0-9]{2,4}$/i, '').replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '');
  return id.slice(-64).replace(/^-+/, '') || 'camera';
}
