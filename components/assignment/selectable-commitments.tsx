import type { ReactNode } from 'react'
import { useUnitOptions } from '@/components/assignment/unit-options'
import { BulkBar } from '@/components/commitments/bulk-bar'
import type { Choices } from '@/lib/assignment/queries'
import type { CommitmentItem } from '@/lib/commitments/queries'

type SelectableCommitmentsProps = {
  commitments: CommitmentItem[]
  choices: Choices
  /** The list, told whether its rows can be ticked. */
  children: (selectable: boolean) => ReactNode
}

/**
 * The list with the bar of its selection, for those who decide about commitments. It stays when no row is left: what was done
 * with the last ones is still to be read.
 */
export function SelectableCommitments({ commitments, choices, children }: SelectableCommitmentsProps) {
  const units = useUnitOptions(choices.units)
  if (units.length === 0) return children(false)
  const open = commitments.filter(({ light }) => light !== 'closed')
  return (
    <BulkBar
      units={units}
      owners={choices.owners.map(({ id, name }) => ({ value: id, label: name }))}
      leadUnits={open.some(({ can }) => can.setLeadUnit)}
    >
      {children(open.some(({ can }) => can.assign))}
    </BulkBar>
  )
}
