/** Guests of Harbour Works and where they come from. All of it invented. */
export interface Guest {
  readonly name: string
  readonly company: string
  readonly kind: 'contact' | 'employee' | 'myself' | 'to-be-named'
}

export const guest = (name: string, company: string): Guest => ({ name, company, kind: 'contact' })
export const colleague = (name: string): Guest => ({ name, company: 'Harbour Works', kind: 'employee' })
export const myself: Guest = { name: '', company: '', kind: 'myself' }
export const toBeNamed: Guest = { name: '', company: '', kind: 'to-be-named' }

export const guests: readonly Guest[] = [
  guest('Ana Ruiz', 'Delta Freight'),
  guest('Tom Ekwueme', 'Delta Freight'),
  guest('Sofia Berg', 'Orbis Health'),
  guest('Daniel Achterberg', 'Orbis Health'),
  guest('Leila Mansour', 'Orbis Health'),
  guest('Hiro Tanaka', 'Orbis Health'),
  guest('Marta Nowak', 'Orbis Health'),
  guest('Ben Okoro', 'Bright Schools'),
  guest('Clara Winter', 'Bright Schools'),
  guest('Luis Ferrer', 'Meridian Energy'),
  guest('Anja Keller', 'Meridian Energy'),
  guest('Rafael Duarte', 'North Pier Shipping'),
  guest('Mina Park', 'North Pier Shipping'),
  guest('Colm Brady', 'Saltmarsh Brewery'),
  guest('Ingrid Dahl', 'Saltmarsh Brewery'),
  guest('Yusuf Demir', 'Lantern Insurance'),
  guest('Elise Fontaine', 'Lantern Insurance'),
  guest('Pia Romero', 'Cedar & Finch Architects'),
]
