import { redirect } from 'next/navigation'

/** The ledger is the only report so far. */
export default function ReportsPage(): never {
  redirect('/reports/ledger')
}
