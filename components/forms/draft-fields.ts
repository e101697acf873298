import type { Entry } from '@/components/forms/draft-store'

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement
/** What each field was made with, by name. An answer of the server makes what was typed the new default: so it is read once. */
export type Usual = Map<string, string[]>

const neverKept = ['hidden', 'password', 'file', 'submit', 'button', 'reset', 'image']

/** What the fields of a form were made with. */
export function usualOf(form: HTMLFormElement): Usual {
  const usual: Usual = new Map()
  for (const field of fieldsOf(form)) add(usual, field.name, defaultsOf(field))
  return usual
}

/** What stands in the fields now, beside what they were made with. */
export function entriesOf(form: HTMLFormElement, usual: Usual): Entry[] {
  const values: Usual = new Map()
  const kinds = new Map<string, Entry['kind']>()
  for (const field of fieldsOf(form)) {
    add(values, field.name, valuesOf(field))
    kinds.set(field.name, isChoice(field) ? 'choice' : 'text')
  }
  return [...values].map(([name, found]) => ({
    name,
    kind: kinds.get(name) ?? 'text',
    values: found,
    usual: usual.get(name) ?? [],
  }))
}

/** The version that the form would be sent with, if it has one. */
export function seenBy(form: HTMLFormElement): string | null {
  const field = form.elements.namedItem('version')
  return field instanceof HTMLInputElement ? field.value : null
}

/** Puts values into the fields of their names; what somebody has typed already, before the script came, stays. */
export function fillIn(form: HTMLFormElement, values: Readonly<Record<string, string[]>>): void {
  const used = new Map<string, number>()
  for (const field of fieldsOf(form)) {
    const wanted = values[field.name]
    if (!wanted || valuesOf(field).join('\n') !== defaultsOf(field).join('\n')) continue
    const index = used.get(field.name) ?? 0
    used.set(field.name, index + 1)
    if (isBox(field)) field.checked = wanted.includes(field.value)
    else if (wanted[index] !== undefined) field.value = wanted[index]
    tell(field)
    const fold = field.closest('details')
    if (fold) fold.open = true
  }
}

/** Lets counters and growing fields know that a field has changed without a key. */
export function tell(field: Element): void {
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

/** The fields that a person fills in. */
export function fieldsOf(form: HTMLFormElement): Field[] {
  return [...form.elements].filter(
    (field): field is Field =>
      (field instanceof HTMLInputElement ||
        field instanceof HTMLTextAreaElement ||
        field instanceof HTMLSelectElement) &&
      field.name !== '' &&
      !neverKept.includes(field.type),
  )
}

function isBox(field: Field): field is HTMLInputElement {
  return field.type === 'checkbox' || field.type === 'radio'
}

function isChoice(field: Field): boolean {
  return isBox(field) || field instanceof HTMLSelectElement
}

function valuesOf(field: Field): string[] {
  if (isBox(field)) return field.checked ? [field.value] : []
  return [field.value]
}

function defaultsOf(field: Field): string[] {
  if (isBox(field)) return field.defaultChecked ? [field.value] : []
  if (!(field instanceof HTMLSelectElement)) return [field.defaultValue]
  const made = [...field.options].find((option) => option.defaultSelected) ?? field.options[0]
  return [made?.value ?? '']
}

function add(map: Usual, name: string, values: string[]): void {
  map.set(name, [...(map.get(name) ?? []), ...values])
}
