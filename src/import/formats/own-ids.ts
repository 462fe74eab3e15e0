/** Ids for people who are only told by name: two Davids stay two. */

/** Gives the name itself the first time, then "David (2)", "David (3)"; never one that was given before. */
export function ownIds(): (name: string) => string {
  const taken = new Set<string>()
  const next = new Map<string, number>()
  return (name) => {
    let id = name
    let number = next.get(name) ?? 1
    while (taken.has(id)) {
      number += 1
      id = `${name} (${number})`
    }
    next.set(name, number)
    taken.add(id)
    return id
  }
}
