/** Files of this server as JSON. */

/** Null where there is no such file or it is not JSON. */
export async function fetchJson(url: string): Promise<unknown> {
  try {
    const response = await fetch(url)
    return response.ok ? await response.json() : null
  } catch {
    return null
  }
}
