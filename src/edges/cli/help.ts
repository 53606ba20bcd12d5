export const help = `counterfoil: the command line of Counterfoil

  counterfoil why <function> --as <person> [--on <thing>]      why this person may, or may not
  counterfoil call <function> --as <person> [--on <thing>] [--input <json>] [--if-match <version>]
  counterfoil simulate                                         decide in imagined worlds, without a database
  counterfoil functions                                        all functions, one a line
  counterfoil matrix                                           who may do what, read from the rules
  counterfoil audit verify                                     prove that the audit is whole and unchanged

<person> is a handle or an e-mail address; <thing> is an id, or a number such as '#10477'.
--org <slug> says which organisation, where there are several. The database is that of the server's own
configuration (DATABASE_URL or DATA_DIR); an embedded database is open to one process at a time.
\`counterfoil <command> --help\` tells more.`

export const helpOf: Readonly<Record<string, string>> = {
  why: `counterfoil why <function> --as <person> [--on <thing>] [--org <slug>] [--json]

Prints the ladder of layers, what would change the answer, and who could change it.
Ends with code 0 where the person may, 3 where not.

  counterfoil why tickets.take --as tess --on '#10477'`,

  call: `counterfoil call <function> --as <person> [--on <thing>] [--input <json>] [--if-match <version>] [--org <slug>]

Calls any function as that person, through the same rules and into the same audit as every other call, and prints
what it returns as JSON. --input - reads the input from standard input. Without --if-match, a write applies to the
version that is there. \`counterfoil call <function> --help\` tells what the function takes.

  counterfoil call tickets.comment --as tess --on '#10477' --input '{"body":"On my way","isPrivate":false}'`,

  simulate: `counterfoil simulate < worlds.jsonl > answers.jsonl

Reads one JSON object a line and answers each with one line. Needs no server and no database.

  in   {"function": "tickets.take", "world": {"licence": "technician", "applications": ["work-management", "ticketing"],
        "permissions": ["tickets.take-unassigned"], "flags": [], "relations": ["in-responsible-group-or-none"],
        "states": {"ticket.closed": false}, "settings": []}}
  out  {"function": …, "allowed": …, "row": …, "blockers": [[…]], "unlock": [[…]]}

world     Everything is optional, and what is not named does not hold. Lists name what holds; relations, states and
          settings may also be objects of true, false and null (not known). Also: signedIn and active (true unless
          told), and also.<name> for a second subject, such as the destination of a move.
row       the row of the seed matrix whose branch admitted, or null
blockers  demands that are not met, in the order of the layers: each is a list of atoms of which one is needed
unlock    the smallest sets of atoms that would admit, the least effort first: each is a list of atoms that are all needed.
          An atom is written as in docs/generated/matrix.json: "permission:tickets.edit-all", "not ticket.closed".

A line that cannot be read is answered by {"error": …, "line": n}; the rest goes on, and the command ends with code 1.`,

  functions: `counterfoil functions [--json]

Lists every function: its id, its kind, and what it does.`,

  matrix: `counterfoil matrix [--json]

Prints each function with its rule in words and the rows of the seed matrix it was written from.`,

  audit: `counterfoil audit verify [--org <slug>]

Reads the audit's chain of seals again, entry by entry. Ends with code 0 where it is intact, 1 where it is broken.`,
}
