/**
 * For whom the person acts: the id of a proxy, in a cookie that the web sets when they switch. It is no secret and
 * grants nothing by itself: the pipeline reads the proxy anew in each request, and it must be theirs.
 */
const cookie = /(?:^|;\s*)counterfoil-for=([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:;|$)/i

export const proxyIn = (header: string | undefined): string | undefined => cookie.exec(header ?? '')?.[1]
