/** A file of people as a spreadsheet would save it. */
export const peopleFile = (...rows: readonly string[]) => ({
  fileName: 'people.csv',
  base64: Buffer.from(['Name,E-mail,Title,Departments,Manager,Roles,Status', ...rows].join('\r\n')).toString(
    'base64',
  ),
})
