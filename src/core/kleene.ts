/** Three-valued truth. A fact that is not loaded is `unknown`, and unknown is never folded to false under a `not`. */
export type Truth = true | false | 'unknown'

export const not = (a: Truth): Truth => (a === 'unknown' ? a : !a)

export function every(truths: Iterable<Truth>): Truth {
  let sum: Truth = true
  for (const truth of truths) {
    if (truth === false) return false
    if (truth === 'unknown') sum = 'unknown'
  }
  return sum
}

export function some(truths: Iterable<Truth>): Truth {
  let sum: Truth = false
  for (const truth of truths) {
    if (truth === true) return true
    if (truth === 'unknown') sum = 'unknown'
  }
  return sum
}
