/** What the address names after its `#`. */
export type Route =
  | { page: 'wall' }
  | { page: 'camera'; cameraId: string; analysisId?: string }
  | { page: 'alerts' }
  | { page: 'health' };

export function parseRoute(hash: string): Route {
  const [page, cameraId, word, analysisId] = hash.replace(/^#\/?/, '').split('/').map(decoded);
  if (page === 'camera' && cameraId) {
    return word === 'analysis' && analysisId ? { page, cameraId, analysisId } : { page, cameraId };
  }
  return page === 'alerts' || page === 'health' ? { page } : { page: 'wall' };
}

export function cameraHref(cameraId: string): string {
  return `#/camera/${encodeURIComponent(cameraId)}`;
}

export function analysisHref(cameraId: string, analysisId: string): string {
  return `${cameraHref(cameraId)}/analysis/${encodeURIComponent(analysisId)}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
