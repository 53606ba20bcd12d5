/** What a column can mean, in the order in which people look for it. */
const fields: readonly [id: string, label: string][] = [
  ['event', 'Event'],
  ['performer', 'Performer or team'],
  ['venue', 'Venue'],
  ['city', 'City'],
  ['date', 'Date (or ALL)'],
  ['time', 'Time (or TBA)'],
  ['category', 'Category'],
  ['level', 'Level'],
  ['section', 'Section'],
  ['row', 'Row'],
  ['seat', 'Seat or seats'],
  ['seatFrom', 'Seat from'],
  ['seatThru', 'Seat through'],
  ['quantity', 'Quantity, without seats'],
  ['delivery', 'Delivery'],
  ['faceValue', 'Face value'],
  ['cost', 'Cost'],
  ['fairValue', 'Fair-market value'],
  ['package', 'Season or package'],
  ['barcode', 'Barcodes'],
]

export const fieldChoices = (withCost: boolean) =>
  fields.filter(([id]) => withCost || id !== 'cost').map(([value, label]) => ({ value, label }))
