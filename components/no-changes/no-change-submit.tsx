import { rowsForm } from '@/components/no-changes/rows-form'

type NoChangeSubmitProps = {
  /** The item and the id of the update to be. */
  value: string
  /** What it is called where many stand below each other. */
  name: string
  label: string
  /** Among words, where it looks as a link does. */
  inText: boolean
}

/** The button that says of one row that nothing has changed. */
export function NoChangeSubmit({ value, name, label, inText }: NoChangeSubmitProps) {
  return (
    <button
      type="submit"
      form={rowsForm}
      name="row"
      value={value}
      className={inText ? 'compare nowrap no-print' : 'btn btn--default'}
      aria-label={name}
    >
      {label}
    </button>
  )
}
