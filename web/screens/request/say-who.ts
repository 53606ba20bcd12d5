/** “Mona Petrov, then compliance decides.” */
export function sayWho([first, ...others]: string[]): string {
  if (first === undefined) return 'Nobody has to decide.'
  const who = [first, ...others].join(', then ')
  return `${who.slice(0, 1).toUpperCase()}${who.slice(1)} decides.`
}
